package dev.vitral.esi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pages made to take for ever end within a second, by a limit that is told in one clear line. */
class HostilePagesTest {

  /** Some milliseconds where nothing else runs; what is not bounded would take hours. */
  private static final Duration SOON = Duration.ofSeconds(5);

  private final Visit visit = new Visit().header("Host", "h");

  @Test
  void ten_thousand_includes() {
    String page =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "<esi:include src='/f?" + i + "' onerror='continue'/>\n")
            .collect(Collectors.joining());
    visit.others(answer -> answer.complete("F"));

    assertTimeout(SOON, () -> visit.feed(page));

    assertThat(visit.hasEnded()).isTrue();
    assertThat(visit.body()).hasSize(1_000 + 10_000).endsWith("F" + "\n".repeat(9_001));
    assertThat(visit.fetched()).hasSize(1_000);
    assertThat(visit.causes).hasSize(9_000);
    assertThat(visit.causes.get(0)).hasMessage("limit maxIncludes of 1000 reached (page:1001:1)");
  }

  @Test
  void ten_thousand_includes_that_nothing_can_stand_in_for() {
    visit.others(answer -> answer.complete("F"));

    assertTimeout(SOON, () -> visit.feed("<esi:include src='/f'/>".repeat(10_000)));

    assertThat(visit.abort()).hasMessage("limit maxIncludes of 1000 reached (page:1:23001)");
  }

  @Test
  void fifty_levels_of_fragments() {
    for (int level = 1; level < 50; level++) {
      String next = "/" + (level + 1);
      visit.esiFragment("/" + level, "(<esi:include src='" + next + "' onerror='continue'/>)");
    }

    assertTimeout(SOON, () -> visit.feed("<esi:include src='/1'/>"));

    assertThat(visit.body()).isEqualTo("((((()))))");
    assertThat(visit.fetched()).hasSize(5);
    assertThat(visit.causes)
        .singleElement()
        .asString()
        .endsWith(
            "limit maxDepth of 5 reached (http://www.example.test/5:1:2, included via page"
                + " > http://www.example.test/1 > http://www.example.test/2"
                + " > http://www.example.test/3 > http://www.example.test/4)");
  }

  @Test
  void fifty_levels_of_fragments_that_nothing_can_stand_in_for() {
    for (int level = 1; level < 50; level++) {
      visit.esiFragment("/" + level, "(<esi:include src='/" + (level + 1) + "'/>)");
    }

    assertTimeout(SOON, () -> visit.feed("<esi:include src='/1'/>"));

    assertThat(visit.abort()).hasMessageStartingWith("limit maxDepth of 5 reached (");
  }

  @Test
  void an_attribute_of_a_megabyte() {
    String attribute = "/a?" + "x".repeat(1 << 20);

    assertTimeout(
        SOON, () -> visit.feed("H<esi:include onerror='continue' src='" + attribute + "'/>\nT"));

    assertThat(visit.body()).isEqualTo("H\nT");
    assertThat(visit.causes)
        .singleElement()
        .extracting(Throwable::getMessage)
        .isEqualTo("limit maxTagBytes of 65536 reached (page:1:2)");
    assertThat(visit.malformed).isEmpty();
  }

  @Test
  void an_attribute_of_a_megabyte_in_any_other_tag() {
    assertTimeout(
        SOON, () -> visit.feed("H<esi:assign name='a' value=\"'" + "x".repeat(1 << 20) + "'\"/>T"));

    assertThat(visit.abort()).hasMessage("limit maxTagBytes of 65536 reached (page:1:2)");
  }

  @Test
  void a_chain_of_assignments_that_each_double_a_value() {
    String page =
        "<esi:assign name='a' value=\"'x'\"/>\n"
            + "<esi:assign name='a' value='$(a)+$(a)'/>\n".repeat(60)
            + "<esi:vars>[$len($(a))]</esi:vars>";

    assertTimeout(SOON, () -> visit.feed(page));

    assertThat(visit.body()).isEqualTo("\n".repeat(61) + "[0]");
    assertThat(visit.malformed)
        .extracting(Problem::toString)
        .containsExactly("limit maxValueBytes of 1048576 reached (page:22:1)");
  }

  @Test
  void a_chain_of_assignments_that_each_double_a_list() {
    String page =
        "<esi:assign name='a' value=\"['x']\"/>\n"
            + "<esi:assign name='a' value='[$(a), $(a)]'/>\n".repeat(60);

    assertTimeout(SOON, () -> visit.feed(page));

    assertThat(visit.hasEnded()).isTrue();
    assertThat(visit.malformed.toString())
        .contains("limit maxValueBytes of 1048576 reached (page:");
  }
}
