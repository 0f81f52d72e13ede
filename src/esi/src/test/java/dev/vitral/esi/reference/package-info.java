/**
 * The language reference, {@code docs/esi.md} and {@code docs/esi-expressions.md}, against the
 * engine; read {@link dev.vitral.esi.reference.Example} first, which says how an example is
 * written.
 */
@NullMarked
package dev.vitral.esi.reference;

import org.jspecify.annotations.NullMarked;
