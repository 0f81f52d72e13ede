/**
 * The conformance cases, driven through the engine without HTTP: what is about transport and caches
 * is left to whoever has those. Read {@link dev.vitral.esi.conformance.ConformanceTest}.
 */
@NullMarked
package dev.vitral.esi.conformance;

import org.jspecify.annotations.NullMarked;
