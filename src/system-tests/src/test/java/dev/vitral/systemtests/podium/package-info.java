/**
 * Podium's own packages meet the portal: a layout takes its includes, a podlet joins it. Read
 * {@link dev.vitral.systemtests.podium.LayoutTest} and {@link
 * dev.vitral.systemtests.podium.PodletTest}.
 */
@NullMarked
package dev.vitral.systemtests.podium;

import org.jspecify.annotations.NullMarked;
