/**
 * Votes under fire: does every acknowledged vote count once, whatever dies? Start with {@link
 * dev.vitral.systemtests.votes.VoteStorm}; {@link dev.vitral.systemtests.votes.Verdict} is the
 * answer.
 */
@NullMarked
package dev.vitral.systemtests.votes;

import org.jspecify.annotations.NullMarked;
