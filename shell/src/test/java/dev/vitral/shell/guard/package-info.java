@NullMarked
package dev.vitral.shell.guard;

import org.jspecify.annotations.NullMarked;
