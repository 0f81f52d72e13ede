/**
 * What {@code ./vitral} runs. Read {@link dev.vitral.launcher.Vitral} for the commands and {@link
 * dev.vitral.launcher.supervise.Supervised} for the life of one process.
 */
@NullMarked
package dev.vitral.launcher;

import org.jspecify.annotations.NullMarked;
