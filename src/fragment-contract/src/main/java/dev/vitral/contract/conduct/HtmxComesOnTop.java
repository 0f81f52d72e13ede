package dev.vitral.contract.conduct;

import dev.vitral.contract.Violation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * What somebody does by htmx can be done without it: the request hangs on a link, a form, or a
 * control of a form. Anything else may only ask by itself (every so often, on an event, once
 * loaded), and what is loaded so has a link to it near by.
 */
final class HtmxComesOnTop implements Check {

  private static final String ASKING =
      "[data-hx-get], [data-hx-post], [data-hx-put], [data-hx-patch], [data-hx-delete]";
  private static final String CONTROLS = "button, input, select, textarea";

  /** Triggers without a person: time, loading, or an event of the page. */
  private static final Pattern BY_ITSELF =
      Pattern.compile("(every |load|revealed|intersect|sse:|[a-z][a-z0-9-]*:[a-z]).*");

  private static final Pattern ONCE_LOADED = Pattern.compile("(load|revealed|intersect).*");

  @Override
  public List<Violation> check(Fragment fragment) {
    return fragment
        .html()
        .flatMap(
            html ->
                html.root().select(ASKING).stream()
                    .flatMap(
                        element ->
                            wrong(element)
                                .map(sentence -> html.violation(element, sentence))
                                .stream()))
        .toList();
  }

  private static Optional<String> wrong(Element element) {
    if (works(element)) {
      return Optional.empty();
    }
    String trigger = element.attr("data-hx-trigger").strip().toLowerCase(Locale.ROOT);
    if (trigger.isEmpty() || !triggers(trigger).allMatch(one -> BY_ITSELF.matcher(one).matches())) {
      return Optional.of(
          "works only with scripts: put it on a link with href, a form, or a control of a form");
    }
    boolean loads = triggers(trigger).anyMatch(one -> ONCE_LOADED.matcher(one).matches());
    return loads && !hasLinkNearBy(element)
        ? Optional.of(
            "loads what nobody without scripts gets to: put a link to it within or beside")
        : Optional.empty();
  }

  private static Stream<String> triggers(String trigger) {
    return Stream.of(trigger.split(",")).map(String::strip);
  }

  private static boolean works(Element element) {
    if (element.normalName().equals("form")) {
      return true; // what a form needs is another check
    }
    boolean leads = !element.attr("href").isBlank() && !element.attr("href").startsWith("#");
    boolean submits =
        element.is(CONTROLS) && (element.closest("form") != null || element.hasAttr("form"));
    return element.normalName().equals("a") ? leads : submits;
  }

  private static boolean hasLinkNearBy(Element element) {
    Element parent = element.parent();
    return !element.select("a[href]").isEmpty()
        || (parent != null && !parent.select("> a[href], > * > a[href]").isEmpty());
  }
}
