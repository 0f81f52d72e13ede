/**
 * What a fragment says of itself, and whether it counts. Read {@link
 * dev.vitral.shell.promotion.Promoter} first, which decides; {@link
 * dev.vitral.shell.promotion.ManifestPoller} asks, and {@link dev.vitral.shell.promotion.Standings}
 * remembers.
 */
@NullMarked
package dev.vitral.shell.promotion;

import org.jspecify.annotations.NullMarked;
