/**
 * The portal with parts killed or late. Read {@link
 * dev.vitral.systemtests.resilience.KilledPartsTest} first.
 */
@NullMarked
package dev.vitral.systemtests.resilience;

import org.jspecify.annotations.NullMarked;
