/**
 * The ESI engine: composes a page out of fragments, knowing nothing of HTTP clients or servers.
 *
 * <p>Read {@link dev.vitral.esi.Template} first (parse once, render often), then {@link
 * dev.vitral.esi.Fetcher} and {@link dev.vitral.esi.Output}, the two sides a caller supplies. The
 * other packages are rooms of the engine and no part of its interface: {@code input} (bytes and
 * positions), {@code tokens} (bytes to tags and text), {@code elements} (tags to a tree), {@code
 * expressions} (variables and tests) and {@code processing} (a tree to output).
 *
 * <p>Language: ESI Language Specification 1.0 (W3C note, 4 August 2001).
 */
@NullMarked
package dev.vitral.esi;

import org.jspecify.annotations.NullMarked;
