/**
 * The count: from the stream of votes to log and totals. Start with {@link
 * dev.vitral.voting.tally.Counter} and {@link dev.vitral.voting.tally.VoteLog}.
 */
@NullMarked
package dev.vitral.voting.tally;

import org.jspecify.annotations.NullMarked;
