/** Read {@link dev.vitral.launcher.command.StatusTest} first. */
@NullMarked
package dev.vitral.launcher.command;

import org.jspecify.annotations.NullMarked;
