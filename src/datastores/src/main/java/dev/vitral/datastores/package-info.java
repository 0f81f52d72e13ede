/**
 * The real stores in one process of their own: PostgreSQL with a replica, Kafka, Redis,
 * Elasticsearch and S3, out of Maven artifacts.
 *
 * <p>Read {@link dev.vitral.datastores.StoresMain} first, then {@link
 * dev.vitral.datastores.DataStores}, which boots the stores side by side, and {@link
 * dev.vitral.datastores.store.Store}, what each of them is.
 */
@NullMarked
package dev.vitral.datastores;

import org.jspecify.annotations.NullMarked;
