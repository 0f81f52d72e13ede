/**
 * A shared cache of answers (RFC 9111), bounded in bytes: explicit freshness, Vary, nothing of one
 * visitor for another. Read {@link dev.vitral.shell.cache.SharedCache}, then {@link
 * dev.vitral.shell.cache.Storage}, which says what may enter.
 */
@NullMarked
package dev.vitral.shell.cache;

import org.jspecify.annotations.NullMarked;
