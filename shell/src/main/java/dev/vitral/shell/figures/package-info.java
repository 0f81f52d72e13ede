/**
 * What the shell has measured of each fragment, for operators. Read {@link
 * dev.vitral.shell.figures.Figures}, which reads what {@link dev.vitral.shell.figures.LatestTimes}
 * and the counters hold.
 */
@NullMarked
package dev.vitral.shell.figures;

import org.jspecify.annotations.NullMarked;
