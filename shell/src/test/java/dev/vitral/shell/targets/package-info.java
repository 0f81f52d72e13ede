/** Targets of a fragment, by a clock of the test. */
@NullMarked
package dev.vitral.shell.targets;

import org.jspecify.annotations.NullMarked;
