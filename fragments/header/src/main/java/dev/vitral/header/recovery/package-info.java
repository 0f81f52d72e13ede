/**
 * A new password for who has forgotten the old one: {@link dev.vitral.header.recovery.Recovery}, by
 * a link that is sent to the confirmed address.
 */
@NullMarked
package dev.vitral.header.recovery;

import org.jspecify.annotations.NullMarked;
