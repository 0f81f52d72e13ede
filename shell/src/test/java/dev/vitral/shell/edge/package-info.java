/** An edge in front of a hand-written origin, asked over sockets. */
@NullMarked
package dev.vitral.shell.edge;

import org.jspecify.annotations.NullMarked;
