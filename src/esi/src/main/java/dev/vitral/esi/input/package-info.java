/**
 * Bytes of a document and where in it something stands; read {@link dev.vitral.esi.input.Source}.
 */
@NullMarked
package dev.vitral.esi.input;

import org.jspecify.annotations.NullMarked;
