/**
 * How much of the shell one fragment can take, and what becomes of requests to one that only fails.
 * Read {@link dev.vitral.shell.bulkhead.Bulkheads}.
 */
@NullMarked
package dev.vitral.shell.bulkhead;

import org.jspecify.annotations.NullMarked;
