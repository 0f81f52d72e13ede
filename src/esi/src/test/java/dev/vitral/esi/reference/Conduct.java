package dev.vitral.esi.reference;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a resource answers: at once with 200 and HTML, unless words in parentheses before its body
 * say otherwise.
 *
 * @param words a status, {@code ESI}, {@code late}, {@code cut off}, {@code after 200 ms}, a media
 *     type, or the path that a redirect leads to
 */
record Conduct(List<String> words, String body) {

  private static final Pattern WORDS = Pattern.compile("^\\(([^)]*)\\) ?");
  private static final Pattern STATUS = Pattern.compile("[2-5][0-9]{2}");
  private static final Pattern DELAY = Pattern.compile("after ([0-9]+) ms");
  private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z]+/[a-z+]+");
  private static final Pattern PATH = Pattern.compile("/.*");
  private static final Set<String> PLAIN_WORDS = Set.of("ESI", "late", "cut off");

  Conduct {
    words = List.copyOf(words);
    words.forEach(Conduct::check);
  }

  static Conduct of(String resource) {
    Matcher found = WORDS.matcher(resource);
    return found.find()
        ? new Conduct(List.of(found.group(1).split(", ")), resource.substring(found.end()))
        : new Conduct(List.of(), resource);
  }

  private static void check(String word) {
    boolean known =
        PLAIN_WORDS.contains(word)
            || Stream.of(STATUS, DELAY, MEDIA_TYPE, PATH).anyMatch(p -> p.matcher(word).matches());
    if (!known) {
      throw new AssertionError("what does a resource do that is " + word);
    }
  }

  boolean does(String word) {
    return words.contains(word);
  }

  int status() {
    return said(STATUS).map(word -> Integer.parseInt(word.group())).orElse(200);
  }

  Optional<Duration> delay() {
    return said(DELAY).map(word -> Duration.ofMillis(Long.parseLong(word.group(1))));
  }

  Map<String, List<String>> headers() {
    Map<String, List<String>> headers = new HashMap<>();
    String type = said(MEDIA_TYPE).map(MatchResult::group).orElse("text/html");
    headers.put("Content-Type", List.of(type));
    said(PATH).ifPresent(word -> headers.put("Location", List.of(word.group())));
    if (does("ESI")) {
      headers.put("Surrogate-Control", List.of("content=\"ESI/1.0\""));
    }
    return headers;
  }

  private Optional<MatchResult> said(Pattern kind) {
    return words.stream()
        .map(kind::matcher)
        .filter(Matcher::matches)
        .map(Matcher::toMatchResult)
        .findFirst();
  }
}
