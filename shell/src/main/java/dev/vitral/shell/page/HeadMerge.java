package dev.vitral.shell.page;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What of a primary's head goes into the page's. */
final class HeadMerge {

  private static final String STATIC = "/static/";
  private static final Set<String> LAYOUTS_OWN = Set.of("viewport", "color-scheme", "htmx-config");

  /**
   * The primary's title, meta, links, scripts and JSON-LD, once each and without what the layout
   * has already.
   *
   * @param linked what the layout links
   */
  static String merge(String head, Collection<String> linked) {
    Document document = Jsoup.parse("<head>" + head + "</head>");
    document.outputSettings().prettyPrint(false);
    Set<String> seen = new HashSet<>(linked);
    return document.head().children().stream()
        .filter(HeadMerge::isWanted)
        .filter(element -> seen.add(identity(element)))
        .map(Element::outerHtml)
        .collect(Collectors.joining("\n"));
  }

  private static boolean isWanted(Element element) {
    return switch (element.normalName()) {
      case "title" -> true;
      case "meta" -> isWantedMeta(element);
      case "link" -> !element.attr("href").startsWith(STATIC);
      case "script" -> isWantedScript(element);
      default -> false;
    };
  }

  private static boolean isWantedMeta(Element meta) {
    boolean equivalent =
        meta.hasAttr("http-equiv") && !meta.attr("http-equiv").equalsIgnoreCase("refresh");
    return !meta.hasAttr("charset")
        && !equivalent
        && !LAYOUTS_OWN.contains(meta.attr("name").toLowerCase(Locale.ROOT));
  }

  /** Data blocks, and scripts with an address; the rest the content security policy forbids. */
  private static boolean isWantedScript(Element script) {
    return script.hasAttr("src")
        ? !script.attr("src").startsWith(STATIC)
        : script.attr("type").endsWith("json");
  }

  private static String identity(Element element) {
    return switch (element.normalName()) {
      case "title" -> "title";
      case "script" -> element.hasAttr("src") ? element.attr("src") : element.outerHtml();
      case "link" ->
          element.attr("rel").equalsIgnoreCase("stylesheet")
              ? element.attr("href")
              : element.outerHtml();
      default -> element.outerHtml();
    };
  }

  private HeadMerge() {}
}
