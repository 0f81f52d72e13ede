/** The fragment against the real stores. Start with {@link dev.vitral.voting.VotingTest}. */
@NullMarked
package dev.vitral.voting;

import org.jspecify.annotations.NullMarked;
