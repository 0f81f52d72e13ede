package dev.vitral.contract.conduct;

import dev.vitral.contract.Prefix;
import dev.vitral.contract.Violation;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * English pages lead to English pages, Spanish ones to Spanish ones, save through a link that says
 * otherwise by {@code hreflang}.
 */
final class LinksKeepTheLanguage implements Check {

  private static final Prefix ENGLISH = new Prefix("/en");
  private static final List<Prefix> OF_NO_LANGUAGE =
      Stream.of("/static", "/_vitral", "/sitemap.xml", "/robots.txt").map(Prefix::new).toList();

  @Override
  public List<Violation> check(Fragment fragment) {
    Prefix assets = new Prefix("/fragments/" + fragment.name() + "/assets");
    return fragment
        .html()
        .flatMap(
            html ->
                html.root().select("a[href^=/], form[action^=/]").stream()
                    .filter(element -> !element.hasAttr("hreflang"))
                    .filter(element -> !assets.covers(path(element)))
                    .filter(element -> !keeps(path(element), html.answer().language()))
                    .map(element -> html.violation(element, "leaves the page's language")))
        .toList();
  }

  private static String path(Element element) {
    return element.hasAttr("href") ? element.attr("href") : element.attr("action");
  }

  private static boolean keeps(String path, String language) {
    return OF_NO_LANGUAGE.stream().anyMatch(prefix -> prefix.covers(path))
        || ENGLISH.covers(path) == language.equals("en");
  }
}
