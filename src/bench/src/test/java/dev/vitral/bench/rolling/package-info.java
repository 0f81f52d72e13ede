/** Tests of {@link dev.vitral.bench.rolling}. */
@NullMarked
package dev.vitral.bench.rolling;

import org.jspecify.annotations.NullMarked;
