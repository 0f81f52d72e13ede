/**
 * Who votes: a signed cookie, no account. Start with {@link dev.vitral.voting.voter.VoterCookie}.
 */
@NullMarked
package dev.vitral.voting.voter;

import org.jspecify.annotations.NullMarked;
