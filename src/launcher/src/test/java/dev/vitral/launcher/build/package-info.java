/** Read {@link dev.vitral.launcher.build.MavenOutputTest} first. */
@NullMarked
package dev.vitral.launcher.build;

import org.jspecify.annotations.NullMarked;
