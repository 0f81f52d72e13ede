/** Tests of {@link dev.vitral.bench.faults}. */
@NullMarked
package dev.vitral.bench.faults;

import org.jspecify.annotations.NullMarked;
