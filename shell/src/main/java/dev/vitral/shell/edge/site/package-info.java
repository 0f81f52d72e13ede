/** The site that an edge stands in front of, {@link dev.vitral.shell.edge.site.Site}. */
@NullMarked
package dev.vitral.shell.edge.site;

import org.jspecify.annotations.NullMarked;
