/**
 * Bytes as they come in, and where in the document they stand. The engine works on bytes: what is
 * not UTF-8 passes through unchanged, and a letter may be cut anywhere. Read {@link
 * dev.vitral.esi.input.LineCounter}.
 */
@NullMarked
package dev.vitral.esi.input;

import org.jspecify.annotations.NullMarked;
