package dev.vitral.esi.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.esi.Limit;
import dev.vitral.esi.elements.Element;
import dev.vitral.esi.expressions.functions.BuiltIn;
import dev.vitral.esi.expressions.scope.RequestVariable;
import dev.vitral.esi.reference.Reference.Chapter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference has a heading with an example for all that there is, and for nothing else. */
class ReferenceTest {

  /** The one construct of the language that is no tag. */
  private static final String WRAPPER = "<!--esi … -->";

  /** The one limit that holds for all renderings of a process together, in a class of its own. */
  private static final String SHARED_LIMIT = "heldBytes";

  private static final Pattern FUNCTION = Pattern.compile("^\\$([a-z0-9_]+)\\(([^)]*)\\)$");
  private static final Pattern TAG = Pattern.compile("^<esi:([a-z]+)(?: ([a-z-]+))?>$");
  private static final Pattern READ_ATTRIBUTE =
      Pattern.compile(
          "(?:attribute|reference|containsKey|expression\\(\\w+,|interpolation\\(\\w+,)"
              + "[( ]\"([a-z-]+)\"");

  private static final Reference REFERENCE = Reference.read();

  static Stream<Example> examples() {
    return REFERENCE.examples();
  }

  static Stream<String> known() {
    Stream<String> elements = Arrays.stream(Element.values()).flatMap(ReferenceTest::headings);
    Stream<String> variables =
        Arrays.stream(RequestVariable.values())
            .map(variable -> "$(" + variable.name() + (isPrefix(variable) ? "…)" : ")"));
    Stream<String> functions =
        Arrays.stream(BuiltIn.values()).map(function -> "$" + function.spelling());
    Stream<String> limits = Arrays.stream(Limit.values()).map(Limit::key);
    return Stream.of(elements, variables, functions, limits, Stream.of(WRAPPER, SHARED_LIMIT))
        .flatMap(part -> part);
  }

  private static Stream<String> headings(Element element) {
    String name = "<esi:" + element.spelling();
    Stream<String> attributes = element.attributes().stream();
    return Stream.concat(
        Stream.of(name + ">"), attributes.map(attribute -> name + " " + attribute + ">"));
  }

  private static boolean isPrefix(RequestVariable variable) {
    return variable.name().endsWith("_");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void an_example_comes_out_as_it_says(Example example) {
    new ExampleRun(example).check();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("known")
  void what_there_is_has_one_heading_and_an_example_that_uses_it(String subject) {
    List<Chapter> about =
        REFERENCE
            .chapters()
            .filter(chapter -> chapter.subjects().stream().anyMatch(s -> name(s).equals(subject)))
            .toList();
    assertThat(about).as("headings about %s", subject).hasSize(1);
    assertThat(about.get(0).examples())
        .as("examples that use %s", subject)
        .anyMatch(example -> use(subject).matcher(example.text()).find());
  }

  @Test
  void no_heading_is_about_what_is_not_there() {
    assertThat(REFERENCE.subjects().map(ReferenceTest::name))
        .isSubsetOf(known().collect(Collectors.toSet()));
  }

  @Test
  void every_function_says_its_arguments() {
    assertThat(
            REFERENCE
                .subjects(FUNCTION)
                .map(found -> found.group(1) + " " + arguments(found.group(2))))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(BuiltIn.values())
                .map(f -> f.spelling() + " " + f.minArguments() + " to " + f.maxArguments())
                .toList());
  }

  @ParameterizedTest
  @MethodSource("limits")
  void every_limit_says_its_default(Limit limit) {
    String expected = "Default " + String.format(Locale.ROOT, "%,d", limit.standard());
    assertThat(REFERENCE.chapters().filter(c -> c.subjects().contains(limit.key())))
        .allSatisfy(
            chapter -> assertThat(chapter.text()).containsPattern(expected + "\\b(?!,\\d)"));
  }

  static Stream<Limit> limits() {
    return Arrays.stream(Limit.values());
  }

  /** An attribute that the engine reads but {@link Element} does not name would lack here. */
  @Test
  void the_elements_name_every_attribute_that_is_read() throws IOException {
    Set<String> read =
        new TreeSet<>(Set.of("text", "fetchable")); // these say nothing to the engine
    try (Stream<Path> sources = Files.list(Path.of("src/main/java/dev/vitral/esi/elements"))) {
      for (Path source : sources.toList()) {
        Matcher found = READ_ATTRIBUTE.matcher(Files.readString(source));
        found.results().forEach(attribute -> read.add(attribute.group(1)));
      }
    }
    assertThat(Arrays.stream(Element.values()).flatMap(element -> element.attributes().stream()))
        .hasSameElementsAs(read);
  }

  /** A subject without its arguments. */
  private static String name(String subject) {
    return FUNCTION.matcher(subject).replaceFirst("\\$$1");
  }

  /** How an example uses it. */
  private static Pattern use(String subject) {
    Matcher tag = TAG.matcher(subject);
    if (tag.matches()) {
      String opening = "<esi:" + tag.group(1) + "\\b";
      return Pattern.compile(
          tag.group(2) == null ? opening : opening + "[^>]* " + tag.group(2) + "=");
    }
    if (subject.equals(WRAPPER)) {
      return Pattern.compile("<!--esi");
    }
    if (subject.startsWith("$(")) {
      return Pattern.compile(Pattern.quote(subject.replaceAll("…?\\)$", "")));
    }
    return subject.startsWith("$")
        ? Pattern.compile(Pattern.quote(subject + "("))
        : Pattern.compile("(?m)^limit .*\\b" + subject + " ");
  }

  /** Fewest and most, by the brackets round those that may lack. */
  private static String arguments(String written) {
    long all = written.isEmpty() ? 0 : written.chars().filter(c -> c == ',').count() + 1;
    return all - written.chars().filter(c -> c == '[').count() + " to " + all;
  }
}
