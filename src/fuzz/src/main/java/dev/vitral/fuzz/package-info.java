/**
 * What must hold for every input of the ESI engine; read {@link dev.vitral.fuzz.Target}. Run by
 * {@code ./vitral fuzz}, described in docs/esi-fuzzing.md.
 */
@NullMarked
package dev.vitral.fuzz;

import org.jspecify.annotations.NullMarked;
