/**
 * Restarts of everything, one part after the other, behind a balancer over two shells. Start with
 * {@link dev.vitral.bench.rolling.RollingRun}; {@link dev.vitral.bench.rolling.Balancer} is what
 * stands in front.
 */
@NullMarked
package dev.vitral.bench.rolling;

import org.jspecify.annotations.NullMarked;
