/**
 * Where cached answers are kept: bounded in bytes with a quota for every owner, found by cache key
 * and by surrogate key, purged by either. It knows nothing of HTTP's rules. Read {@link
 * dev.vitral.shell.cache.store.Store}, then {@link dev.vitral.shell.cache.store.Purge}.
 */
@NullMarked
package dev.vitral.shell.cache.store;

import org.jspecify.annotations.NullMarked;
