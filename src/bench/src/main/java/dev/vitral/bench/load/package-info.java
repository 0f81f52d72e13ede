/**
 * Load that keeps its rate whatever becomes of it, and what it measured. Read {@link
 * dev.vitral.bench.load.OpenLoop} and {@link dev.vitral.bench.load.Reply}.
 */
@NullMarked
package dev.vitral.bench.load;

import org.jspecify.annotations.NullMarked;
