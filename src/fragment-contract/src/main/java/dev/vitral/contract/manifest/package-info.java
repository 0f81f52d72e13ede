/** What a fragment says of itself; read {@link dev.vitral.contract.manifest.ManifestCheck}. */
@NullMarked
package dev.vitral.contract.manifest;

import org.jspecify.annotations.NullMarked;
