package dev.vitral.systemtests.resilience;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page of the portal, taken apart. A part's shape is its elements' names in their order: words
 * and numbers may change while nobody looks, and half a part has fewer elements.
 */
record Composed(Arrival arrival, Document page) {

  private static final List<String> LANDMARKS = List.of("<header", "<main", "<footer", "</html>");
  private static final String FRESH = "data-fragment";
  private static final String LOWER = "data-fragment-fallback";
  private static final Pattern PRIMARY = Pattern.compile("\\bpage;[^,]*rung=([a-z]+)");

  static Composed of(Arrival arrival) {
    return new Composed(arrival, Jsoup.parse(arrival.page()));
  }

  boolean hasLandmarks() {
    return LANDMARKS.stream().allMatch(arrival.page()::contains);
  }

  /** The shapes of the includes that stand in it as their fragment gave them, by their names. */
  Map<String, List<String>> fresh() {
    return shapes(FRESH, "");
  }

  /** The shapes of those on a lower rung, such as {@code stale}, by their names. */
  Map<String, List<String>> on(String rung) {
    return shapes(LOWER, "[data-rung=" + rung + "]");
  }

  private Map<String, List<String>> shapes(String mark, String which) {
    return page.select("[" + mark + "]" + which).stream()
        .collect(
            Collectors.toMap(
                part -> part.attr(mark), Composed::shape, (one, other) -> one, TreeMap::new));
  }

  /** The shape of what stands between header and footer. */
  List<String> main() {
    return page.select("main").stream().flatMap(main -> shape(main).stream()).toList();
  }

  /** How its primary was had, as the shell says; empty text if it does not. */
  String primary() {
    Matcher told = PRIMARY.matcher(arrival.header("Server-Timing"));
    return told.find() ? told.group(1) : "";
  }

  /** How the includes of a fragment were had that are not fresh. */
  String rungs(String fragment) {
    return page.select("[" + LOWER + "^=" + fragment + "/]").stream()
        .map(part -> name(part.attr(LOWER)) + " " + part.attr("data-rung"))
        .collect(Collectors.joining(", "));
  }

  private static String name(String include) {
    return include.substring(include.indexOf('/') + 1);
  }

  static List<String> shape(Element part) {
    return part.getAllElements().stream().map(Element::tagName).toList();
  }
}
