/**
 * What visitors do, in a real browser. Read {@link dev.vitral.systemtests.journeys.VoteJourneyTest}
 * first.
 */
@NullMarked
package dev.vitral.systemtests.journeys;

import org.jspecify.annotations.NullMarked;
