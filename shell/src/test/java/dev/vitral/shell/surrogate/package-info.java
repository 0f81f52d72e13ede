/** Who is trusted, and what leaves for those who are. */
@NullMarked
package dev.vitral.shell.surrogate;

import org.jspecify.annotations.NullMarked;
