package dev.vitral.esi.expressions.regex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.esi.EsiLimits;
import dev.vitral.esi.expressions.scope.Workload;
import dev.vitral.esi.expressions.values.Text;
import dev.vitral.esi.expressions.values.Undefined;
import dev.vitral.esi.expressions.values.Utf8;
import dev.vitral.esi.expressions.values.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What patterns match. */
class RegexTest {

  @ParameterizedTest(name = "{0} in {1} finds {2}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          b+             ~ abbbc          ~ bbb
          b+?            ~ abbbc          ~ b
          a|ab           ~ ab             ~ a
          ab|a           ~ ab             ~ ab
          (a|b)*c        ~ xabac          ~ abac,a
          (?:a|b)*c      ~ xabac          ~ abac
          (?P<k>a)(?<l>b)~ ab             ~ ab,a,b
          ^a$            ~ a              ~ a
          \\Aa\\z        ~ a              ~ a
          a{2}           ~ aaa            ~ aa
          a{2,}          ~ aaaa           ~ aaaa
          a{1,2}         ~ aaaa           ~ aa
          a{,2}          ~ a{,2}          ~ a{,2}
          {              ~ a{b            ~ {
          x{0}y          ~ xy             ~ y
          [a-c]+         ~ xxabcx         ~ abc
          [^a-c]+        ~ abxyc          ~ xy
          []a]+          ~ x]a]           ~ ]a]
          [a\\]-]+       ~ x-]a           ~ -]a
          [\\d_]+        ~ ab12_3         ~ 12_3
          \\w+           ~ ñ_a1-          ~ _a1
          \\bcat\\b      ~ concat cat     ~ cat
          \\Bcat         ~ cat concat     ~ cat
          \\x41\\.\\/    ~ xA./           ~ A./
          ñ.ú            ~ ñandú ñxú      ~ ñxú
          [á-ú]+         ~ aéíb           ~ éí
          (?i)hEL+       ~ xHELLO         ~ HELL
          (?i)[^a]       ~ aAb            ~ b
          (?i)É          ~ é              ~ é
          ()             ~ a              ~ `,`
          (a*)*          ~ b              ~ `,`
          (a)|(b)        ~ b              ~ b,,b
          .              ~ `\n`           ~ none
          ^b             ~ ab             ~ none
          a$             ~ ab             ~ none
          """)
  void a_pattern(String pattern, String text, String found) throws MalformedRegex {
    Optional<List<Value>> groups = find(pattern, text);
    assertThat(groups.map(RegexTest::joined).orElse("none")).isEqualTo(found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        ")",
        "a)",
        "[a",
        "[",
        "*a",
        "a**",
        "a+*",
        "a{2}{3}",
        "(?=a)",
        "(?<=a)b",
        "(a)\\1",
        "\\q",
        "\\",
        "[z-a]",
        "[[:alpha:]]",
        "a{1001}",
        "a{2,1}",
        "\\xZZ",
        "(?P<a"
      })
  void a_pattern_that_is_malformed_or_not_regular_is_refused(String pattern) {
    assertThatThrownBy(() -> Regex.compile(pattern, false)).isInstanceOf(MalformedRegex.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(a{1000}){1000}", "(?:(?:(?:){1000}){1000}){1000}"})
  void a_pattern_that_multiplies_is_refused(String pattern) {
    assertThatThrownBy(() -> Regex.compile(pattern, false)).isInstanceOf(MalformedRegex.class);
  }

  @Test
  void groups_nest_and_count_to_a_bound() {
    for (String pattern : List.of("(?:".repeat(100_000), "()".repeat(40))) {
      assertThatThrownBy(() -> Regex.compile(pattern, false)).isInstanceOf(MalformedRegex.class);
    }
  }

  /**
   * The JDK backtracks with the same preferences, so on small input both find the same. (Save where
   * something empty is repeated: there it gives up alternatives.)
   */
  @Test
  void random_patterns_find_what_those_of_the_jdk_find() throws MalformedRegex {
    Random random = new Random(1968);
    int matched = 0;
    for (int round = 0; round < 50_000; round++) {
      String pattern = pattern(random, 3);
      String text = text(random);
      Optional<List<Value>> found = find(pattern, text);
      assertThat(found.map(groups -> groups.get(0).toText().characters()))
          .as("/%s/ in %s", pattern, text)
          .isEqualTo(byJdk(pattern, text));
      matched += found.isPresent() ? 1 : 0;
    }
    assertThat(matched).isBetween(10_000, 49_000);
  }

  @Test
  void random_soup_is_refused_or_matched_and_nothing_else() {
    Random random = new Random(5);
    String letters = "ab\\d()[]{}*+?|^$.,-1:<=!i\u00e9\u00ff";
    for (int round = 0; round < 100_000; round++) {
      StringBuilder soup = new StringBuilder();
      for (int i = random.nextInt(12); i >= 0; i--) {
        soup.append(letters.charAt(random.nextInt(letters.length())));
      }
      try {
        Regex.compile(soup.toString(), random.nextBoolean())
            .find(Text.ofMarkup("ab1\u00c3\u00a9\u00ff(a]"), new Workload(100_000, 1000));
      } catch (MalformedRegex refused) {
        assertThat(refused.problem()).startsWith("regular expression: ");
      }
    }
  }

  private static Optional<String> byJdk(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }

  private static String pattern(Random random, int depth) {
    return switch (depth == 0 ? random.nextInt(4) : random.nextInt(9)) {
      case 0 -> "a";
      case 1 -> "b";
      case 2 -> ".";
      case 3 -> random.nextBoolean() ? "[ab]" : "[^a]";
      case 4 -> "(" + pattern(random, depth - 1) + ")" + repeat(random);
      case 5 -> "(?:" + pattern(random, depth - 1) + "|" + pattern(random, depth - 1) + ")";
      case 6 -> pattern(random, depth - 1) + "|" + pattern(random, depth - 1);
      default -> pattern(random, depth - 1) + pattern(random, depth - 1);
    };
  }

  private static String repeat(Random random) {
    return List.of("", "?", "{2}", "{1,2}", "{0,2}?", "??").get(random.nextInt(6));
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      text.append("abc".charAt(random.nextInt(3)));
    }
    return text.toString();
  }

  private static Optional<List<Value>> find(String pattern, String text) throws MalformedRegex {
    return Regex.compile(Utf8.encode(pattern), false)
        .find(Text.ofMarkup(Utf8.encode(text)), Workload.within(EsiLimits.defaults()));
  }

  private static String joined(List<Value> groups) {
    List<String> texts = new ArrayList<>();
    groups.forEach(group -> texts.add(group == Undefined.VALUE ? "" : group.toText().characters()));
    return String.join(",", texts);
  }
}
