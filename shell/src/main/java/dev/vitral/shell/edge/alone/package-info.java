/**
 * The edge as a program of its own, talked to on a terminal. Read {@link
 * dev.vitral.shell.edge.alone.EdgeMain}.
 */
@NullMarked
package dev.vitral.shell.edge.alone;

import org.jspecify.annotations.NullMarked;
