/**
 * The record of a request drawn in time. Read {@link dev.vitral.shell.waterfall.Waterfall}; the
 * template turns it into SVG.
 */
@NullMarked
package dev.vitral.shell.waterfall;

import org.jspecify.annotations.NullMarked;
