/**
 * From cases to verdicts. Read {@link dev.vitral.conformance.run.Runner}, then {@link
 * dev.vitral.conformance.run.EdgeUnderTest}, the only one who knows what is tested.
 */
@NullMarked
package dev.vitral.conformance.run;

import org.jspecify.annotations.NullMarked;
