package dev.vitral.contract.conduct;

import dev.vitral.contract.Violation;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** A form says where it goes and how; hx attributes come on top. */
final class FormsWorkWithoutScripts implements Check {

  private static final Set<String> METHODS = Set.of("get", "post");

  @Override
  public List<Violation> check(Fragment fragment) {
    return fragment
        .html()
        .flatMap(
            html ->
                html.root().select("form").stream()
                    .filter(form -> !works(form))
                    .map(form -> html.violation(form, "needs an action and a method get or post")))
        .toList();
  }

  private static boolean works(Element form) {
    return !form.attr("action").isBlank()
        && METHODS.contains(form.attr("method").toLowerCase(Locale.ROOT));
  }
}
