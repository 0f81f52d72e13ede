/** Tests of {@link dev.vitral.bench.load}. */
@NullMarked
package dev.vitral.bench.load;

import org.jspecify.annotations.NullMarked;
