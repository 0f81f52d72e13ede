/** Read {@link dev.vitral.launcher.home.ServiceTest} first. */
@NullMarked
package dev.vitral.launcher.home;

import org.jspecify.annotations.NullMarked;
