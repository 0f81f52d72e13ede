package dev.vitral.voting.leaderboard;

import dev.vitral.voting.contest.Contest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A contest's results.
 *
 * @param revision grows with every change
 * @param at when the totals became so
 */
record Results(
    String contest,
    String title,
    String state,
    long revision,
    Instant at,
    long total,
    List<Row> standings) {

  private static final String LINE_END = "\r\n";

  static Results of(Contest contest, Board board, Locale locale) {
    return new Results(
        contest.id(),
        contest.title().in(locale),
        contest.state().name().toLowerCase(Locale.ROOT),
        board.revision(),
        board.at(),
        board.total(),
        Standing.of(contest, board).stream().map(Row::of).toList());
  }

  /** The standings as CSV (RFC 4180). */
  String csv() {
    return standings.stream()
        .map(Row::csv)
        .collect(
            Collectors.joining(LINE_END, "rank,candidate,name,votes,percent" + LINE_END, LINE_END));
  }

  /** One candidate's result. */
  record Row(int rank, String candidate, String name, long votes, double percent) {

    static Row of(Standing standing) {
      return new Row(
          standing.rank(),
          standing.candidate().id(),
          standing.candidate().name(),
          standing.votes(),
          standing.percent());
    }

    private String csv() {
      return String.format(
          Locale.ROOT, "%d,%s,%s,%d,%.1f", rank, quoted(candidate), quoted(name), votes, percent);
    }

    private static String quoted(String text) {
      return '"' + text.replace("\"", "\"\"") + '"';
    }
  }
}
