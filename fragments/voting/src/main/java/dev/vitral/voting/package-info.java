/**
 * The music contest. Start with {@link dev.vitral.voting.contest.Contest}, what is voted on, and
 * {@link dev.vitral.voting.ballot.BallotBox}, which takes a vote; {@link
 * dev.vitral.voting.tally.VoteLog} counts it and {@link dev.vitral.voting.leaderboard.Board} shows
 * the result.
 */
@NullMarked
package dev.vitral.voting;

import org.jspecify.annotations.NullMarked;
