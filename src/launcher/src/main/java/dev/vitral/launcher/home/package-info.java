/**
 * What the launcher knows before it starts anything. Read {@link dev.vitral.launcher.home.Home} for
 * where files live and {@link dev.vitral.launcher.home.Registry} for the fragments and their ports.
 */
@NullMarked
package dev.vitral.launcher.home;

import org.jspecify.annotations.NullMarked;
