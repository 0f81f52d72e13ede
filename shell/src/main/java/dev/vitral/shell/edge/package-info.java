/**
 * The shell as an ESI edge in front of any HTTP origin; none of the portal's rules apply here. Read
 * {@link dev.vitral.shell.edge.Edge}: every request enters there; {@link
 * dev.vitral.shell.edge.EdgeServer} lets it listen, {@link dev.vitral.shell.edge.alone.EdgeMain}
 * runs it alone. Rooms: {@code site} (what it stands in front of), {@code visit}, {@code upstream},
 * {@code pass} (answers as they are) and {@code compose} (answers with ESI in them).
 */
@NullMarked
package dev.vitral.shell.edge;

import org.jspecify.annotations.NullMarked;
