/**
 * Talking to origins: whom to connect to, what to say, how to read what comes. Read {@link
 * dev.vitral.shell.edge.upstream.Upstream}.
 */
@NullMarked
package dev.vitral.shell.edge.upstream;

import org.jspecify.annotations.NullMarked;
