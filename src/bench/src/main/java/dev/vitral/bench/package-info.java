/**
 * What the ESI engine costs; read {@link dev.vitral.bench.PageBench}. Run by {@code ./vitral
 * bench}, described in docs/performance.md.
 */
@NullMarked
package dev.vitral.bench;

import org.jspecify.annotations.NullMarked;
