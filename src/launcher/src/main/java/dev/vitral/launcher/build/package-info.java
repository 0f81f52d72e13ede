/**
 * From sources to what runs. Read {@link dev.vitral.launcher.build.Build}: what is missing or stale
 * and how Maven makes it; {@link dev.vitral.launcher.build.Installed}: the copy that runs.
 */
@NullMarked
package dev.vitral.launcher.build;

import org.jspecify.annotations.NullMarked;
