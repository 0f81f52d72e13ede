/**
 * Who one is, on every page: {@link dev.vitral.header.badge.BadgeResource}, private with a session
 * and the same for everybody without.
 */
@NullMarked
package dev.vitral.header.badge;

import org.jspecify.annotations.NullMarked;
