/**
 * A team ships its fragment again and again while pages are read. Start with {@link
 * dev.vitral.bench.ship.ShipRun}; {@link dev.vitral.bench.ship.Workshop} is where the team works.
 */
@NullMarked
package dev.vitral.bench.ship;

import org.jspecify.annotations.NullMarked;
