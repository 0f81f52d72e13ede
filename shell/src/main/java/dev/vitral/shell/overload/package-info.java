/**
 * What the shell does when more is asked of it than it can do: less, in a declared order. Read
 * {@link dev.vitral.shell.overload.Overload}, then {@link dev.vitral.shell.overload.Load}.
 */
@NullMarked
package dev.vitral.shell.overload;

import org.jspecify.annotations.NullMarked;
