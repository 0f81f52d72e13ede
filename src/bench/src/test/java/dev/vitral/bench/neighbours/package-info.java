/** Tests of {@link dev.vitral.bench.neighbours}. */
@NullMarked
package dev.vitral.bench.neighbours;

import org.jspecify.annotations.NullMarked;
