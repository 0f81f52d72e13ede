package dev.vitral.contract.conduct;

import dev.vitral.contract.Violation;
import java.util.List;
import org.jsoup.nodes.Element;

/** What htmx swaps is the element itself or an id in the same piece of HTML. */
final class HtmxTargetsAreOwn implements Check {

  @Override
  public List<Violation> check(Fragment fragment) {
    return fragment
        .html()
        .flatMap(
            html ->
                html.root().select("[data-hx-target]").stream()
                    .filter(element -> !isOwn(element.attr("data-hx-target"), html.root()))
                    .map(element -> html.violation(element, "targets what is not its own")))
        .toList();
  }

  private static boolean isOwn(String target, Element root) {
    return target.equals("this")
        || (target.startsWith("#") && root.getElementById(target.substring(1)) != null);
  }
}
