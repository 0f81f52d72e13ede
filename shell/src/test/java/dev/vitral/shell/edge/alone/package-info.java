/** Tests of the edge as a program of its own. */
@NullMarked
package dev.vitral.shell.edge.alone;

import org.jspecify.annotations.NullMarked;
