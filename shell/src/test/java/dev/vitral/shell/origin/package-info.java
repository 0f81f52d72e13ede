@NullMarked
package dev.vitral.shell.origin;

import org.jspecify.annotations.NullMarked;
