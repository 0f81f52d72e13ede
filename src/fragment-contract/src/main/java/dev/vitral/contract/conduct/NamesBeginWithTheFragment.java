package dev.vitral.contract.conduct;

import dev.vitral.contract.Violation;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Classes and ids begin with the fragment's name, unless the class is the design system's. */
final class NamesBeginWithTheFragment implements Check {

  @Override
  public List<Violation> check(Fragment fragment) {
    return fragment
        .html()
        .flatMap(
            html ->
                html.root().select("body [class], body [id]").stream()
                    .filter(element -> !isInForeignDrawing(element))
                    .flatMap(element -> check(html, element, fragment.name())))
        .toList();
  }

  private static Stream<Violation> check(Html html, Element element, String name) {
    Stream<String> classes =
        element.classNames().stream()
            .filter(own -> !own.isEmpty() && !begins(own, name) && !DesignSystem.defines(own))
            .map(own -> "has class '" + own + "', neither the fragment's nor the design system's");
    Stream<String> ids =
        Stream.of(element.id())
            .filter(id -> !id.isEmpty() && !begins(id, name))
            .map(id -> "has id '" + id + "', must begin with '" + name + "'");
    return Stream.concat(classes, ids).map(sentence -> html.violation(element, sentence));
  }

  private static boolean begins(String identifier, String name) {
    return identifier.equals(name)
        || identifier.startsWith(name + "-")
        || identifier.startsWith(name + "_");
  }

  /** Within an SVG only the fragment's own references see the names. */
  private static boolean isInForeignDrawing(Element element) {
    Element parent = element.parent();
    return parent != null && parent.closest("svg") != null && element.id().isEmpty();
  }
}
