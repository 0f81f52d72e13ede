/**
 * Sessions: an opaque token in the browser or client, its SHA-256 in Redis. Start with {@link
 * dev.vitral.header.session.Sessions}.
 */
@NullMarked
package dev.vitral.header.session;

import org.jspecify.annotations.NullMarked;
