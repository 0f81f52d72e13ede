/** Expressions on their own; read {@link dev.vitral.esi.expressions.ExpressionTest}. */
@NullMarked
package dev.vitral.esi.expressions;

import org.jspecify.annotations.NullMarked;
