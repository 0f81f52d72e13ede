/** What holds for the shell as a whole. Read {@link dev.vitral.shell.RoomsTest}. */
@NullMarked
package dev.vitral.shell;

import org.jspecify.annotations.NullMarked;
