/**
 * Programs that run as children of this process: read {@link
 * dev.vitral.datastores.child.KeptAlive}, then {@link dev.vitral.datastores.child.Orphans} for what
 * a killed predecessor leaves behind.
 */
@NullMarked
package dev.vitral.datastores.child;

import org.jspecify.annotations.NullMarked;
