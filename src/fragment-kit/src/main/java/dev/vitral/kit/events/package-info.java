/**
 * What comes out of a topic, handled so that nothing acknowledged is lost: {@link
 * dev.vitral.kit.events.AtLeastOnce} first.
 */
@NullMarked
package dev.vitral.kit.events;

import org.jspecify.annotations.NullMarked;
