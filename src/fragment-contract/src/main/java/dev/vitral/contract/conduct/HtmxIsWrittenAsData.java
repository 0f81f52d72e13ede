package dev.vitral.contract.conduct;

import dev.vitral.contract.Violation;
import java.util.List;

/**
 * What htmx and its extensions read are data attributes, {@code data-hx-get}: HTML knows no others,
 * and a page is valid HTML.
 */
final class HtmxIsWrittenAsData implements Check {

  @Override
  public List<Violation> check(Fragment fragment) {
    return fragment
        .html()
        .flatMap(
            html ->
                html.root().select("[^hx-], [^sse-]").stream()
                    .map(element -> html.violation(element, "must say data-hx-… or data-sse-…")))
        .toList();
  }
}
