package dev.vitral.contract.conduct;

import dev.vitral.contract.Violation;
import java.util.List;

/** The h1 is the page's own: an include is a part of many, and begins with h2. */
final class IncludesHaveNoFirstHeading implements Check {

  @Override
  public List<Violation> check(Fragment fragment) {
    return fragment
        .html()
        .filter(html -> html.kind() != Html.Kind.PAGE)
        .flatMap(
            html ->
                html.root().select("h1").stream()
                    .map(h1 -> html.violation(h1, "is the page's own; a part begins with h2")))
        .toList();
  }
}
