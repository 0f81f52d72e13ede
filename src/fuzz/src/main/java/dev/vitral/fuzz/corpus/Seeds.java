package dev.vitral.fuzz.corpus;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What every run starts with: the conformance cases, taken apart for each target. */
public final class Seeds {

  private static final int LONGEST = 64 << 10;
  private static final Pattern EXPRESSION =
      Pattern.compile("\\b(?:test|value|collection|name)=\"([^\"]*)\"|(\\$[a-z_]*\\([^<\"]*\\))");
  private static final Pattern REGEX = Pattern.compile("matches(?:_i)?\\s*'+([^']+)'");

  private Seeds() {}

  /** Those of one target, each at most 64 KB. */
  public static List<byte[]> of(Folders folders) {
    Cases cases = Cases.in(folders.cases());
    Stream<byte[]> seeds =
        switch (folders.target()) {
          case "tokens" -> cases.markup().stream();
          case "page" -> cases.pages().stream();
          case "expressions" -> found(EXPRESSION, cases);
          case "regex" -> found(REGEX, cases).map(Seeds::withText);
          default -> throw new IllegalArgumentException(folders.target());
        };
    return seeds.filter(seed -> seed.length > 0 && seed.length <= LONGEST).toList();
  }

  private static Stream<byte[]> found(Pattern pattern, Cases cases) {
    return cases.markup().stream()
        .map(markup -> new String(markup, StandardCharsets.ISO_8859_1))
        .filter(markup -> markup.length() <= LONGEST)
        .flatMap(markup -> pattern.matcher(markup).results().map(Seeds::firstGroup))
        .distinct()
        .map(text -> text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String firstGroup(MatchResult found) {
    return found.group(1) != null || found.groupCount() < 2 ? found.group(1) : found.group(2);
  }

  /** The pattern, and itself as the text: it shares the most with it. */
  private static byte[] withText(byte[] pattern) {
    String text = new String(pattern, StandardCharsets.ISO_8859_1);
    return (text + "\n" + text).getBytes(StandardCharsets.ISO_8859_1);
  }
}
