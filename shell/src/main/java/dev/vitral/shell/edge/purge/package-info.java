/** Purges that operators order at an edge. Read {@link dev.vitral.shell.edge.purge.Purging}. */
@NullMarked
package dev.vitral.shell.edge.purge;

import org.jspecify.annotations.NullMarked;
