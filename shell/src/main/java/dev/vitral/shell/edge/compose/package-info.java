/**
 * Pages with ESI in them: markup and fragments in, one answer out. Read {@link
 * dev.vitral.shell.edge.compose.Composition}.
 */
@NullMarked
package dev.vitral.shell.edge.compose;

import org.jspecify.annotations.NullMarked;
