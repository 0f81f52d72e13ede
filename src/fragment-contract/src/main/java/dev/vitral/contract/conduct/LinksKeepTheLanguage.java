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

  private static final List<String> LINKS =
      List.of("href", "action", "data-hx-get", "data-hx-post", "data-sse-connect");
  private static final Prefix ENGLISH = new Prefix("/en");
  private static final List<Prefix> OF_NO_LANGUAGE =
      Stream.of("/static", "/_vitral", "/sitemap.xml", "/robots.txt", "/feed.atom")
          .map(Prefix::new)
          .toList();

  @Override
  public List<Violation> check(Fragment fragment) {
    Prefix assets = new Prefix("/fragments/" + fragment.name() + "/assets");
    return fragment
        .html()
        .flatMap(
            html ->
                html
                    .root()
                    .select("a, form, [data-hx-get], [data-hx-post], [data-sse-connect]")
                    .stream()
                    .filter(element -> !element.hasAttr("hreflang"))
                    .filter(
                        element ->
                            paths(element)
                                .filter(path -> !assets.covers(path))
                                .anyMatch(path -> !keeps(path, html.answer().language())))
                    .map(element -> html.violation(element, "leaves the page's language")))
        .toList();
  }

  private static Stream<String> paths(Element element) {
    return LINKS.stream().map(element::attr).filter(value -> value.startsWith("/"));
  }

  private static boolean keeps(String path, String language) {
    return OF_NO_LANGUAGE.stream().anyMatch(prefix -> prefix.covers(path))
        || ENGLISH.covers(path) == language.equals("en");
  }
}
