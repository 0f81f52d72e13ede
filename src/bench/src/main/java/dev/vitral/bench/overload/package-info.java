/**
 * Twice as much as the portal can sustain: who is served, what is left out, and how soon it is
 * normal again. Start with {@link dev.vitral.bench.overload.OverloadRun}.
 */
@NullMarked
package dev.vitral.bench.overload;

import org.jspecify.annotations.NullMarked;
