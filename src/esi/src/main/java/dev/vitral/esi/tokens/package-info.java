/**
 * From bytes to tags and text; read {@link dev.vitral.esi.tokens.Tokeniser}, which finds the
 * constructs, then {@link dev.vitral.esi.tokens.Token}, what it finds.
 */
@NullMarked
package dev.vitral.esi.tokens;

import org.jspecify.annotations.NullMarked;
