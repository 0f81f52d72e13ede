/**
 * Contests and their candidates. Start with {@link dev.vitral.voting.contest.Contest} and {@link
 * dev.vitral.voting.contest.Contests}.
 */
@NullMarked
package dev.vitral.voting.contest;

import org.jspecify.annotations.NullMarked;
