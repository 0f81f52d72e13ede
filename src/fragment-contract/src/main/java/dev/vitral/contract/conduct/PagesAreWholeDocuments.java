package dev.vitral.contract.conduct;

import dev.vitral.contract.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/** A page can be opened alone: doctype, language, one title, one first heading. */
final class PagesAreWholeDocuments implements Check {

  @Override
  public List<Violation> check(Fragment fragment) {
    Stream<Violation> notHtml =
        fragment
            .pages()
            .filter(answer -> !answer.isHtml())
            .map(
                answer ->
                    new Violation(
                        answer.subject(),
                        "must answer 200 with HTML in every declared language, answers "
                            + answer.outcome()));
    Stream<Violation> notWhole =
        fragment
            .html()
            .filter(html -> html.kind() == Html.Kind.PAGE)
            .flatMap(html -> check(html).stream());
    return Stream.concat(notHtml, notWhole).toList();
  }

  private static List<Violation> check(Html html) {
    List<Violation> violations = new ArrayList<>();
    Document page = (Document) html.root();
    if (page.documentType() == null) {
      violations.add(html.violation("lacks <!doctype html>"));
    }
    String lang = page.select("html").attr("lang");
    if (!lang.equals(html.answer().language())) {
      violations.add(
          html.violation(
              "has lang=\"%s\" on html, must be \"%s\"".formatted(lang, html.answer().language())));
    }
    if (page.title().isBlank()) {
      violations.add(html.violation("has no title"));
    }
    atMostOne(html, "title:not(svg title)", "title", violations);
    atMostOne(html, "link[rel~=(?i)^canonical$]", "canonical", violations);
    int headings = page.select("h1").size();
    if (headings != 1) {
      violations.add(html.violation("has " + headings + " elements h1, must have one"));
    }
    return violations;
  }

  private static void atMostOne(
      Html html, String selector, String what, List<Violation> violations) {
    int found = html.root().select(selector).size();
    if (found > 1) {
      violations.add(
          html.violation("has " + found + " elements " + what + ", must have one at most"));
    }
  }
}
