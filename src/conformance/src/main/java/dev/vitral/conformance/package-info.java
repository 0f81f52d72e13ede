/**
 * {@code ./vitral conformance}: ESI cases that are data ({@code esi-case/1}), run over real HTTP
 * against the edge that {@code ./vitral edge} runs. Read {@link
 * dev.vitral.conformance.Conformance}, then {@code run}; {@code cases} reads them, {@code stub}
 * plays the origins, {@code client} the visitor, {@code judge} compares. Only {@link
 * dev.vitral.conformance.run.EdgeUnderTest} knows the shell, and nothing here knows the engine.
 */
@NullMarked
package dev.vitral.conformance;

import org.jspecify.annotations.NullMarked;
