/**
 * Talking to fragments over HTTP. Read {@link dev.vitral.shell.origin.Origins}, then {@link
 * dev.vitral.shell.origin.OriginCall}.
 */
@NullMarked
package dev.vitral.shell.origin;

import org.jspecify.annotations.NullMarked;
