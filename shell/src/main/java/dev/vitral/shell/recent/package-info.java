/** Answers of the last moments, shared by all who ask: {@link dev.vitral.shell.recent.Recent}. */
@NullMarked
package dev.vitral.shell.recent;

import org.jspecify.annotations.NullMarked;
