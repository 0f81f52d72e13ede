package dev.vitral.esi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.esi.Plans;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case, with the page coming in whole, byte by byte, at random cuts, and a second time. */
class ConformanceTest {

  private static final int CUTS = 20;
  private static final int LARGEST_BY_BYTES = 64 << 10;

  static Stream<Case> cases() {
    return Case.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void meets_what_the_case_expects(Case asked) {
    check(asked, asked.page().body(), Plans.none());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void means_the_same_byte_by_byte(Case asked) {
    Body body = asked.page().body();
    if (body.bytes().length <= LARGEST_BY_BYTES) {
      checkCut(asked, body.every(1));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void means_the_same_at_random_cuts(Case asked) {
    Random random = new Random(asked.id().hashCode());
    for (int i = 0; i < CUTS && asked.page().body().bytes().length <= LARGEST_BY_BYTES; i++) {
      checkCut(asked, asked.page().body().cutAtRandom(1 + random.nextInt(5), random));
    }
    checkCut(asked, asked.page().body().cutAtRandom(CUTS, random));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void means_the_same_when_it_comes_again(Case asked) {
    Plans plans = Plans.atMost(64 << 20);
    check(asked, asked.page().body(), plans);
    check(asked, asked.page().body(), plans);
    checkCut(asked, asked.page().body().cutAtRandom(CUTS, new Random(asked.id().hashCode())));
  }

  @Test
  void all_cases_are_there() {
    assertThat(Case.all()).hasSizeGreaterThanOrEqualTo(277);
  }

  private static void checkCut(Case asked, Body body) {
    Exchange whole = new Exchange(asked).send(asked.page().body(), Plans.none());
    Exchange cut = new Exchange(asked).send(body, Plans.none());
    new Expectation(asked.expect()).check(cut);
    assertThat(cut.isComplete()).isEqualTo(whole.isComplete());
    if (whole.isComplete()) {
      assertThat(cut.body()).isEqualTo(whole.body());
    }
  }

  private static void check(Case asked, Body body, Plans plans) {
    new Expectation(asked.expect()).check(new Exchange(asked).send(body, plans));
  }
}
