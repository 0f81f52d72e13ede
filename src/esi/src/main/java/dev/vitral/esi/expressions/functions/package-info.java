/**
 * The functions that every page can call; read {@link
 * dev.vitral.esi.expressions.functions.BuiltIn}, which lists them.
 */
@NullMarked
package dev.vitral.esi.expressions.functions;

import org.jspecify.annotations.NullMarked;
