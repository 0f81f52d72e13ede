/**
 * Clients that mean harm, beside one that does not. Start with {@link
 * dev.vitral.bench.hostile.HostileRun}; {@link dev.vitral.bench.hostile.Attack} says what they do.
 */
@NullMarked
package dev.vitral.bench.hostile;

import org.jspecify.annotations.NullMarked;
