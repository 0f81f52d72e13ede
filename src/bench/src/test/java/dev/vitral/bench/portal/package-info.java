/** Tests of {@link dev.vitral.bench.portal}. */
@NullMarked
package dev.vitral.bench.portal;

import org.jspecify.annotations.NullMarked;
