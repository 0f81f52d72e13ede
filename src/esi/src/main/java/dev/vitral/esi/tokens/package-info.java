/**
 * From bytes to tags and text; read {@link dev.vitral.esi.tokens.Tokeniser} and {@link
 * dev.vitral.esi.tokens.TokeniserState}, which find the constructs, then {@link
 * dev.vitral.esi.tokens.TokenSink}, what they find.
 */
@NullMarked
package dev.vitral.esi.tokens;

import org.jspecify.annotations.NullMarked;
