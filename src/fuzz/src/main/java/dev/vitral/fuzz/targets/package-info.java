/** The promises that are put to the test; read {@link dev.vitral.fuzz.targets.PageTarget}. */
@NullMarked
package dev.vitral.fuzz.targets;

import org.jspecify.annotations.NullMarked;
