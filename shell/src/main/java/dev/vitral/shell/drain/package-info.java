/**
 * How the shell leaves: nothing that is under way is lost. Read {@link
 * dev.vitral.shell.drain.Drain}.
 */
@NullMarked
package dev.vitral.shell.drain;

import org.jspecify.annotations.NullMarked;
