package dev.vitral.bench.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a home page must show: its frame, and in it every pane that a whole page had, by its own
 * fragment or by a lower rung.
 *
 * @param panes {@code voting/leaderboard}: those that stand in no other pane
 */
public record Landmarks(List<String> panes) {

  private static final List<String> FRAME =
      List.of("<header", "<main", "id=\"main\"", "</main>", "<footer", "</footer>");
  private static final Pattern LOWER =
      Pattern.compile("data-fragment-fallback=\"([^\"]+)\"[^>]*?data-rung=\"([a-z]+)\"");

  /** A pane at a lower rung. */
  public record Lower(String pane, String rung) {}

  /** Reads them off a page on which everything is as it should be. */
  public static Landmarks of(String html) {
    Document page = Jsoup.parse(html);
    List<String> panes = new ArrayList<>();
    for (Element pane : page.select("[data-fragment]")) {
      if (pane.parents().is("[data-fragment]")) {
        continue; // falls and stands with the one around it
      }
      panes.add(pane.attr("data-fragment"));
    }
    return new Landmarks(panes.stream().distinct().toList());
  }

  /** The first thing that this page lacks. */
  public Optional<String> lacking(String html) {
    for (String mark : FRAME) {
      if (!html.contains(mark)) {
        return Optional.of(mark);
      }
    }
    return panes.stream().filter(pane -> !isThere(pane, html)).findFirst();
  }

  private static boolean isThere(String pane, String html) {
    return html.contains("data-fragment=\"" + pane + "\"")
        || html.contains("data-fragment-fallback=\"" + pane + "\"");
  }

  /** Whether the page was sent to its end. */
  public static boolean isWhole(String html) {
    return html.stripTrailing().endsWith("</html>");
  }

  /** The panes of a page that are not their fragment's own, with their rungs. */
  public static List<Lower> lower(String html) {
    if (!html.contains("data-fragment-fallback")) {
      return List.of();
    }
    List<Lower> lower = new ArrayList<>();
    Matcher matcher = LOWER.matcher(html);
    while (matcher.find()) {
      lower.add(new Lower(matcher.group(1), matcher.group(2)));
    }
    return lower;
  }
}
