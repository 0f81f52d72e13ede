/**
 * One class per command of {@code ./vitral}. Read {@link dev.vitral.launcher.command.Up} first: it
 * is the longest story.
 */
@NullMarked
package dev.vitral.launcher.command;

import org.jspecify.annotations.NullMarked;
