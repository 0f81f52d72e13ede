/** The shell alone, as an edge. Read {@link dev.vitral.launcher.edge.EdgeProgram}. */
@NullMarked
package dev.vitral.launcher.edge;

import org.jspecify.annotations.NullMarked;
