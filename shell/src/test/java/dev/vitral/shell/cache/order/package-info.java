@NullMarked
package dev.vitral.shell.cache.order;

import org.jspecify.annotations.NullMarked;
