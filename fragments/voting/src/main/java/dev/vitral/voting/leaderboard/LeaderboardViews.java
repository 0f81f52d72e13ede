package dev.vitral.voting.leaderboard;

import dev.vitral.voting.contest.Contest;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The board as an include, as what stands in for it, and as the part that moves. */
@CheckedTemplate(basePath = "voting")
final class LeaderboardViews {

  /** The include. */
  static native TemplateInstance leaderboard(
      Contest contest, Board board, List<Standing> standings);

  /** What the shell keeps for when the include fails. */
  static native TemplateInstance fallback(Contest contest, Board board, List<Standing> standings);

  /** The part that is sent again whenever the board changes. */
  static native TemplateInstance standings(Board board, List<Standing> standings);

  /** The include while there is no contest. */
  static native TemplateInstance nothing(boolean fallback);

  private LeaderboardViews() {}
}
