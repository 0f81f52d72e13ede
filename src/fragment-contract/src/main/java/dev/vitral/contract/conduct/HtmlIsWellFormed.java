package dev.vitral.contract.conduct;

import dev.vitral.contract.Violation;
import java.util.List;
import org.jsoup.parser.ParseError;

/** No HTML needs mending by the parser; ESI tags are not HTML and none of its business. */
final class HtmlIsWellFormed implements Check {

  @Override
  public List<Violation> check(Fragment fragment) {
    return fragment
        .html()
        .flatMap(
            html ->
                html.mistakes().stream()
                    .filter(mistake -> !isAboutEsi(html, mistake))
                    .map(mistake -> html.violation("is malformed at " + mistake)))
        .toList();
  }

  private static boolean isAboutEsi(Html html, ParseError mistake) {
    String before =
        html.answer()
            .body()
            .substring(0, Math.min(mistake.getPosition(), html.answer().body().length()));
    int tag = before.lastIndexOf('<');
    return mistake.getErrorMessage().contains("esi:")
        || (tag >= 0 && (before.startsWith("<esi:", tag) || before.startsWith("</esi:", tag)));
  }
}
