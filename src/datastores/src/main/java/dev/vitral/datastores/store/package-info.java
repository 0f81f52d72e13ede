/**
 * What every store is to the rest of the process: read {@link dev.vitral.datastores.store.Store},
 * then {@link dev.vitral.datastores.store.StoreFailure}.
 */
@NullMarked
package dev.vitral.datastores.store;

import org.jspecify.annotations.NullMarked;
