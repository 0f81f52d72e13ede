/** What the shell itself says to visitors. Read {@link dev.vitral.shell.texts.ShellMessages}. */
@NullMarked
package dev.vitral.shell.texts;

import org.jspecify.annotations.NullMarked;
