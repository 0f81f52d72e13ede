/**
 * The includes of fragments as podlets that a layout of Podium's can take. Read {@link
 * dev.vitral.shell.podium.PodiumManifests} first.
 */
@NullMarked
package dev.vitral.shell.podium;

import org.jspecify.annotations.NullMarked;
