package dev.vitral.contract.conduct;

import dev.vitral.contract.asking.Answer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Whether an answer says that others may be given it (RFC 9111, 3; Edge Architecture, 2.2). */
final class Publicity {

  private static final List<String> REFUSALS = List.of("no-store", "private", "no-cache");

  private Publicity() {}

  /** What is said to surrogates comes before what is said to everybody, as in the shell. */
  static boolean isDeclared(Answer answer) {
    List<String> toSurrogates = directives(answer, "Surrogate-Control");
    if (toSurrogates.contains("no-store") || varies(answer).contains("*")) {
      return false;
    }
    if (toSurrogates.stream().anyMatch(said -> isLifetime(said, "max-age"))) {
      return true;
    }
    List<String> toAll = directives(answer, "Cache-Control");
    return toAll.stream().map(Publicity::name).noneMatch(REFUSALS::contains)
        && toAll.stream()
            .anyMatch(
                said ->
                    said.equals("public")
                        || isLifetime(said, "s-maxage")
                        || isLifetime(said, "max-age"));
  }

  /** What it said, for a sentence. */
  static String words(Answer answer) {
    return Stream.of("Cache-Control", "Surrogate-Control")
        .flatMap(name -> answer.header(name).map(value -> name + ": " + value).stream())
        .reduce((one, other) -> one + "; " + other)
        .orElse("");
  }

  /** Names of the request headers that choose among answers, in lower case. */
  static List<String> varies(Answer answer) {
    return split(answer.header("Vary").orElse(""), ",");
  }

  private static List<String> directives(Answer answer, String header) {
    return split(answer.header(header).orElse(""), "[,;]");
  }

  private static List<String> split(String value, String separator) {
    return Arrays.stream(value.toLowerCase(Locale.ROOT).split(separator))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static String name(String directive) {
    return directive.split("=", 2)[0].strip();
  }

  private static boolean isLifetime(String directive, String name) {
    return directive.matches(name + "\\s*=\\s*\"?0*[1-9][0-9+]*\"?");
  }
}
