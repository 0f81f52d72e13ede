/** Tests of {@link dev.vitral.bench.hostile}. */
@NullMarked
package dev.vitral.bench.hostile;

import org.jspecify.annotations.NullMarked;
