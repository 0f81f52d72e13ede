/**
 * Who the visitor is, as far as fragments may know: the opaque session is exchanged for short-lived
 * tokens. Read {@link dev.vitral.shell.session.Sessions} first, then {@link
 * dev.vitral.shell.session.Standing}.
 */
@NullMarked
package dev.vitral.shell.session;

import org.jspecify.annotations.NullMarked;
