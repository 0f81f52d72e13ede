/**
 * What everybody may know of the promoted manifests. Read {@link
 * dev.vitral.shell.manifests.PublicManifests} first.
 */
@NullMarked
package dev.vitral.shell.manifests;

import org.jspecify.annotations.NullMarked;
