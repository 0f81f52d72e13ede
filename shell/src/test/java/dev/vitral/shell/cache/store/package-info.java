@NullMarked
package dev.vitral.shell.cache.store;

import org.jspecify.annotations.NullMarked;
