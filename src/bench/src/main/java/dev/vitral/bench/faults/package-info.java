/**
 * Faults by plan while pages are read: does the home page stand? Start with {@link
 * dev.vitral.bench.faults.FaultRun}; {@link dev.vitral.bench.faults.FaultPlan} says what breaks.
 */
@NullMarked
package dev.vitral.bench.faults;

import org.jspecify.annotations.NullMarked;
