@NullMarked
package dev.vitral.shell.cache;

import org.jspecify.annotations.NullMarked;
