package dev.vitral.contract.conduct;

import dev.vitral.contract.Violation;
import dev.vitral.contract.asking.Answer;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;

/**
 * A piece of HTML that a fragment serves, parsed as a browser gets it: without ESI tags.
 *
 * @param root the whole document of a page, the body around an include
 * @param mistakes what the parser had to mend
 */
record Html(Kind kind, Answer answer, Element root, List<ParseError> mistakes) {

  /** What the HTML is. */
  enum Kind {
    PAGE,
    INCLUDE,
    FALLBACK
  }

  /** No person reads more, and no check should take long. */
  static final int MOST_ELEMENTS = 10_000;

  private static final int MOST_MISTAKES = 20;

  /** An empty ESI tag: the shell puts an include in its place, no browser ever sees it. */
  private static final Pattern ESI_TAG = Pattern.compile("<esi:(?:\"[^\"]*+\"|[^\">])*/>");

  static Html read(Kind kind, Answer answer) {
    String html = ESI_TAG.matcher(answer.body()).replaceAll("");
    Parser parser = Parser.htmlParser().setTrackErrors(MOST_MISTAKES);
    Document document = Document.createShell("");
    if (kind == Kind.PAGE) {
      document = parser.parseInput(html, "");
    } else {
      document.body().appendChildren(parser.parseFragmentInput(html, document.body(), ""));
    }
    Element root = kind == Kind.PAGE ? document : document.body();
    return new Html(kind, answer, root, List.copyOf(parser.getErrors()));
  }

  boolean isReadable() {
    return root.stream().limit(MOST_ELEMENTS + 1).count() <= MOST_ELEMENTS;
  }

  Violation violation(String sentence) {
    return new Violation(answer.subject(), sentence);
  }

  /** A violation of one element, shown by its start. */
  Violation violation(Element element, String sentence) {
    String start = element.clone().empty().outerHtml().replaceAll("\\s+", " ");
    String shown = start.length() > 120 ? start.substring(0, 120) + "…" : start;
    return violation(shown + " " + sentence);
  }
}
