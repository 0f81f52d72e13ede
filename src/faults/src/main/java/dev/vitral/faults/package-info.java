/**
 * A proxy that spoils what passes through it, for tests and for {@code ./vitral up --fault}. Read
 * {@link dev.vitral.faults.Fault} for what can go wrong and {@link dev.vitral.faults.FaultProxy}
 * for where to put it.
 */
@NullMarked
package dev.vitral.faults;

import org.jspecify.annotations.NullMarked;
