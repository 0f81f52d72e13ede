/** The visitors' side of the wire. */
@NullMarked
package dev.vitral.shell.connection;

import org.jspecify.annotations.NullMarked;
