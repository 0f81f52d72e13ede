/**
 * Expressions: variables, calls, operators (ESI 1.0, 4 and 5, and the dialect that grew from it);
 * read {@link dev.vitral.esi.expressions.Expression}, what everything is read to, and {@link
 * dev.vitral.esi.expressions.Interpolation}, text with expressions in it.
 *
 * <p>{@code values} is what they are worth, {@code scope} what they see and do, {@code functions}
 * what they can call, {@code regex} how {@code matches} matches. Everything works on bytes, one
 * char each, so that what is no UTF-8 passes unchanged; characters are told apart where they count.
 */
@NullMarked
package dev.vitral.esi.expressions;

import org.jspecify.annotations.NullMarked;
