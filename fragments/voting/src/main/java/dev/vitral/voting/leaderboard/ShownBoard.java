package dev.vitral.voting.leaderboard;

import dev.vitral.voting.contest.Contest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A board as streams send it: rendered once per language and size. */
final class ShownBoard {

  private final Contest contest;
  private final Board board;
  private final Map<String, String> rendered = new ConcurrentHashMap<>();

  ShownBoard(Contest contest, Board board) {
    this.contest = contest;
    this.board = board;
  }

  long revision() {
    return board.revision();
  }

  boolean differsFrom(ShownBoard other) {
    return !contest.equals(other.contest) || board.revision() != other.board.revision();
  }

  /** The standings as HTML, at most {@code size} of them. */
  String html(int size, Locale locale) {
    return rendered.computeIfAbsent(locale.getLanguage() + size, key -> render(size, locale));
  }

  private String render(int size, Locale locale) {
    List<Standing> standings = Standing.of(contest, board).stream().limit(size).toList();
    return LeaderboardViews.standings(board, standings).setLocale(locale).render();
  }
}
