/**
 * What expressions work with; read {@link dev.vitral.esi.expressions.values.Value}, then {@link
 * dev.vitral.esi.expressions.values.Text}, which knows of every byte whether a visitor could have
 * chosen it.
 */
@NullMarked
package dev.vitral.esi.expressions.values;

import org.jspecify.annotations.NullMarked;
