/**
 * The intake of votes. Start with {@link dev.vitral.voting.ballot.BallotBox} and {@link
 * dev.vitral.voting.ballot.VoteResource}.
 */
@NullMarked
package dev.vitral.voting.ballot;

import org.jspecify.annotations.NullMarked;
