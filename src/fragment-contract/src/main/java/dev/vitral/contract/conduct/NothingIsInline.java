package dev.vitral.contract.conduct;

import dev.vitral.contract.Violation;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** No script, style or handler in the HTML itself: the portal's content security refuses them. */
final class NothingIsInline implements Check {

  private static final Set<String> DATA =
      Set.of("application/ld+json", "application/json", "text/plain");

  @Override
  public List<Violation> check(Fragment fragment) {
    return fragment.html().flatMap(NothingIsInline::check).toList();
  }

  private static Stream<Violation> check(Html html) {
    return html.root().getAllElements().stream()
        .flatMap(
            element ->
                Stream.concat(
                    isInlineCode(element)
                        ? Stream.of(html.violation(element, "is inline"))
                        : Stream.empty(),
                    element.attributes().asList().stream()
                        .filter(NothingIsInline::isCode)
                        .map(code -> html.violation(element, "has code in " + code.getKey()))));
  }

  private static boolean isInlineCode(Element element) {
    return element.normalName().equals("style")
        || (element.normalName().equals("script")
            && !element.hasAttr("src")
            && !DATA.contains(element.attr("type")));
  }

  private static boolean isCode(Attribute attribute) {
    String name = attribute.getKey().toLowerCase(Locale.ROOT);
    String value = attribute.getValue().strip().toLowerCase(Locale.ROOT);
    return name.equals("style")
        || name.startsWith("on")
        || name.startsWith("hx-on")
        || name.startsWith("data-hx-on")
        || value.startsWith("javascript:")
        || (name.startsWith("data-hx-") && value.startsWith("js:"));
  }
}
