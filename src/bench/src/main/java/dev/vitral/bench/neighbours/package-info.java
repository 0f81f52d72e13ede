/**
 * Whether one fragment that is flooded leaves the others alone. Start with {@link
 * dev.vitral.bench.neighbours.NeighbourRun}.
 */
@NullMarked
package dev.vitral.bench.neighbours;

import org.jspecify.annotations.NullMarked;
