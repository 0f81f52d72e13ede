/** Tests of the standings. */
@NullMarked
package dev.vitral.voting.leaderboard;

import org.jspecify.annotations.NullMarked;
