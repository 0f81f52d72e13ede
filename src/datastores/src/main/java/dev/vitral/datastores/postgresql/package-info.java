/**
 * PostgreSQL, primary and streaming replica, as child processes: read {@link
 * dev.vitral.datastores.postgresql.Primary}, then {@link dev.vitral.datastores.postgresql.Replica}.
 */
@NullMarked
package dev.vitral.datastores.postgresql;

import org.jspecify.annotations.NullMarked;
