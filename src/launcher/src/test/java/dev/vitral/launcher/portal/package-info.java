/** Read {@link dev.vitral.launcher.portal.PortCheckTest} first. */
@NullMarked
package dev.vitral.launcher.portal;

import org.jspecify.annotations.NullMarked;
