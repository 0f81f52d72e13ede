/**
 * The running portal as who proves something of it meets it: its parts and its pages. Read {@link
 * dev.vitral.bench.portal.Control} and {@link dev.vitral.bench.portal.Landmarks}.
 */
@NullMarked
package dev.vitral.bench.portal;

import org.jspecify.annotations.NullMarked;
