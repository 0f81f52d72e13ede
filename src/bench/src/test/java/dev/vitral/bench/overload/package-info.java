/** Tests of {@link dev.vitral.bench.overload}. */
@NullMarked
package dev.vitral.bench.overload;

import org.jspecify.annotations.NullMarked;
