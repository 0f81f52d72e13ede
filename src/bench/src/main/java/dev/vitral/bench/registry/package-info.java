/**
 * What it costs that many fragments are registered. Read {@link
 * dev.vitral.bench.registry.RegistryRun} first.
 */
@NullMarked
package dev.vitral.bench.registry;

import org.jspecify.annotations.NullMarked;
