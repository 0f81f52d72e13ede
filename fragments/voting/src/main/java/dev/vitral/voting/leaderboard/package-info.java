/**
 * The board, live and as results. Start with {@link dev.vitral.voting.leaderboard.Board} and {@link
 * dev.vitral.voting.leaderboard.LiveBoards}.
 */
@NullMarked
package dev.vitral.voting.leaderboard;

import org.jspecify.annotations.NullMarked;
