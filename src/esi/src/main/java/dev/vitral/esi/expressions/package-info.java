/**
 * Variables and tests (ESI 1.0, 4 and 5); read {@link dev.vitral.esi.expressions.Expression} and
 * {@link dev.vitral.esi.expressions.Interpolation}.
 */
@NullMarked
package dev.vitral.esi.expressions;

import org.jspecify.annotations.NullMarked;
