/**
 * Where the process keeps its things: read {@link dev.vitral.datastores.home.StoresHome}, then
 * {@link dev.vitral.datastores.home.Secrets}.
 */
@NullMarked
package dev.vitral.datastores.home;

import org.jspecify.annotations.NullMarked;
