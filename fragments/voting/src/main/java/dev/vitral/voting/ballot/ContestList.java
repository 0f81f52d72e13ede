package dev.vitral.voting.ballot;

import dev.vitral.voting.contest.Candidate;
import dev.vitral.voting.contest.Contest;
import java.util.List;
import java.util.Locale;

/** The public contests as JSON clients read them, in one language. */
record ContestList(List<Item> contests) {

  static ContestList of(List<Contest> contests, Locale locale) {
    return new ContestList(contests.stream().map(contest -> Item.of(contest, locale)).toList());
  }

  /** A contest; {@code state} is in lower case. */
  record Item(
      String id,
      String title,
      String state,
      int round,
      int votesPerVoter,
      List<Choice> candidates) {

    static Item of(Contest contest, Locale locale) {
      return new Item(
          contest.id(),
          contest.title().in(locale),
          contest.state().name().toLowerCase(Locale.ROOT),
          contest.round(),
          contest.votesPerVoter(),
          contest.candidates().stream().map(c -> Choice.of(c, locale)).toList());
    }
  }

  /** A candidate. */
  record Choice(String id, String name, String genre) {

    static Choice of(Candidate candidate, Locale locale) {
      return new Choice(candidate.id(), candidate.name(), candidate.genre().in(locale));
    }
  }
}
