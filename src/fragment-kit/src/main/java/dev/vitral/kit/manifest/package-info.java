/** A fragment's manifest: read {@link dev.vitral.kit.manifest.Manifest} first. */
@NullMarked
package dev.vitral.kit.manifest;

import org.jspecify.annotations.NullMarked;
