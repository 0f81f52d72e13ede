/** Read {@link dev.vitral.launcher.content.ReplayTest} first. */
@NullMarked
package dev.vitral.launcher.content;

import org.jspecify.annotations.NullMarked;
