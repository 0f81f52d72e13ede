/**
 * The portal behind a surrogate that composes its pages. Read {@link
 * dev.vitral.systemtests.surrogate.VarnishTest}.
 */
@NullMarked
package dev.vitral.systemtests.surrogate;

import org.jspecify.annotations.NullMarked;
