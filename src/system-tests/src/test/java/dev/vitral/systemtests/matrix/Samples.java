package dev.vitral.systemtests.matrix;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Fills in what a line of the matrix leaves open: {@code {prompt}} in a path, {@code <password>} in
 * a query or body are {@link Things}; {@code {seed:abc}} is the sample {@code abc}.
 */
final class Samples {

  private static final Pattern PARAMETER = Pattern.compile("\\{([^}:]*)(?::([^}]*))?}");
  private static final Pattern WORD = Pattern.compile("<([a-z-]+)>");

  private final Things things;

  Samples(Things things) {
    this.things = things;
  }

  /** Path and query. */
  String path(Row row) {
    String path =
        PARAMETER
            .matcher(row.path())
            .replaceAll(
                found -> {
                  String sample = found.group(2);
                  return Matcher.quoteReplacement(
                      sample == null ? things.get(found.group(1), row) : sample);
                });
    return words(path, row, Samples::encoded);
  }

  Optional<String> body(Row row) {
    return row.body()
        .map(body -> words(body, row, row.isForm() ? Samples::encoded : UnaryOperator.identity()));
  }

  private String words(String text, Row row, UnaryOperator<String> coding) {
    return WORD.matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(coding.apply(things.get(found.group(1), row))));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** What the line named is used up. */
  void spend(Row row) {
    Stream.concat(
            PARAMETER.matcher(row.path()).results(),
            WORD.matcher(row.path() + row.body().orElse("")).results())
        .forEach(found -> things.spend(found.group(1)));
  }
}
