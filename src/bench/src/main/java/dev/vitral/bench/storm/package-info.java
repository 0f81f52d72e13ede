/**
 * Whether the portal stands in a storm of wrong passwords. Start with {@link
 * dev.vitral.bench.storm.StormRun}.
 */
@NullMarked
package dev.vitral.bench.storm;

import org.jspecify.annotations.NullMarked;
