/**
 * A shared cache of answers (RFC 9111), bounded in bytes: freshness, Vary, validation, nothing of
 * one visitor for another. Read {@link dev.vitral.shell.cache.SharedCache}, then {@link
 * dev.vitral.shell.cache.Storability}, which says what may enter.
 */
@NullMarked
package dev.vitral.shell.cache;

import org.jspecify.annotations.NullMarked;
