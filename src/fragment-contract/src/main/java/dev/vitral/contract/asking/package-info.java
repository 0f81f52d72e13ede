/**
 * How a fragment is asked: over HTTP/1.1, off to nobody else, with bounded bytes and bounded time;
 * read {@link dev.vitral.contract.asking.Asking}.
 */
@NullMarked
package dev.vitral.contract.asking;

import org.jspecify.annotations.NullMarked;
