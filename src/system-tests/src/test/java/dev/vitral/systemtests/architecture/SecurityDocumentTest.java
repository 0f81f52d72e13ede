package dev.vitral.systemtests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.systemtests.portal.Checkout;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tests that {@code docs/security.md} names are there, and its numbers are right. */
class SecurityDocumentTest {

  private static final Path DOCUMENT = Checkout.root().resolve("docs/security.md");
  private static final String TEXT = House.text(DOCUMENT);
  private static final String LABEL = "\\[([A-Z]\\w*Test(?: of \\w+)?)]";
  private static final Pattern PLACE = Pattern.compile("(?m)^" + LABEL + ": (\\S+)$");
  private static final Pattern NAMED = Pattern.compile(LABEL + "((?:,? `[a-z0-9_]+`)*)");
  private static final Pattern TEST = Pattern.compile("`([a-z0-9_]+)`");
  private static final Pattern ROW =
      Pattern.compile(
          "(?m)^\\| ((V\\d+)[.\\d]+) \\| ([12]) \\| [^|]+ \\| ([a-z ]+) \\| [^|]+ \\|$");
  private static final List<Requirement> REQUIREMENTS =
      ROW.matcher(TEXT).results().map(Requirement::of).toList();

  /** What the standard asks for, and what became of it. */
  private record Requirement(String id, String chapter, int level, String state) {

    static Requirement of(MatchResult row) {
      return new Requirement(
          row.group(1), row.group(2), Integer.parseInt(row.group(3)), row.group(4));
    }
  }

  @Test
  void every_test_that_is_named_is_there() {
    Map<String, String> sources =
        PLACE
            .matcher(TEXT)
            .results()
            .collect(Collectors.toMap(place -> place.group(1), SecurityDocumentTest::source));
    assertThat(NAMED.matcher(TEXT).results().flatMap(named -> missing(named, sources))).isEmpty();
    assertThat(sources).isNotEmpty();
  }

  private static String source(MatchResult place) {
    return House.text(DOCUMENT.resolveSibling(place.group(2)).normalize());
  }

  /** What is named of a class and not there; the class itself, if it has no place. */
  private static Stream<String> missing(MatchResult named, Map<String, String> sources) {
    String where = named.group(1);
    String source = sources.get(where);
    return source == null
        ? Stream.of(where)
        : TEST.matcher(named.group(2))
            .results()
            .map(test -> test.group(1))
            .filter(test -> !source.contains("void " + test + "("))
            .map(test -> where + " " + test);
  }

  /** As many as the standard has (ASVS 5.0.0): 70 of level 1, 183 of level 2. */
  @Test
  void every_requirement_stands_there_once() {
    assertThat(REQUIREMENTS).extracting(Requirement::id).doesNotHaveDuplicates();
    assertThat(ofLevel(1)).hasSize(70);
    assertThat(ofLevel(2)).hasSize(183);
  }

  private static List<Requirement> ofLevel(int level) {
    return REQUIREMENTS.stream().filter(one -> one.level() == level).toList();
  }

  @Test
  void the_counts_are_those_of_the_rows() {
    REQUIREMENTS.stream()
        .collect(Collectors.groupingBy(Requirement::chapter))
        .forEach(
            (chapter, all) ->
                assertThat(TEXT)
                    .containsPattern("(?m)^\\| %s [^|]+\\Q%s\\E$".formatted(chapter, row(all))));
    assertThat(TEXT).contains("| **all** " + row(REQUIREMENTS));
    assertThat(TEXT)
        .contains(
            "Of the 70 of level 1, %d hold, %d hold in part, %d are not there yet, %d ask for"
                .formatted(states(ofLevel(1)).toArray()));
  }

  private static String row(List<Requirement> some) {
    return Stream.concat(states(some), Stream.of((long) some.size()))
        .map(Object::toString)
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static Stream<Long> states(List<Requirement> some) {
    return Stream.of("holds", "in part", "not yet", "not applicable")
        .map(state -> some.stream().filter(one -> one.state().equals(state)).count());
  }
}
