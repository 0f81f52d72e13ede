/**
 * What operators may order a cache to purge, as they write it. Read {@link
 * dev.vitral.shell.cache.order.PurgeOrder}.
 */
@NullMarked
package dev.vitral.shell.cache.order;

import org.jspecify.annotations.NullMarked;
