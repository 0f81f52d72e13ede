package dev.vitral.esi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.esi.Plans;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every case, with its page and fragments coming in whole, byte by byte, at random cuts, and a
 * second time.
 */
class ConformanceTest {

  private static final int CUTS = 20;
  private static final int LARGEST_BY_BYTES = 64 << 10;

  static Stream<Case> cases() {
    return Case.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void meets_what_the_case_expects(Case asked) {
    check(asked, UnaryOperator.identity(), Plans.none());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void means_the_same_byte_by_byte(Case asked) {
    checkCut(asked, body -> isLarge(body) ? body : body.every(1));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void means_the_same_at_random_cuts(Case asked) {
    Random random = new Random(asked.id().hashCode());
    for (int i = 0; i < CUTS; i++) {
      checkCut(
          asked, body -> isLarge(body) ? body : body.cutAtRandom(1 + random.nextInt(5), random));
    }
    checkCut(asked, body -> body.cutAtRandom(CUTS, random));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void means_the_same_when_it_comes_again(Case asked) {
    Random random = new Random(asked.id().hashCode());
    Plans plans = Plans.atMost(64 << 20);
    check(asked, UnaryOperator.identity(), plans);
    check(asked, UnaryOperator.identity(), plans);
    check(asked, body -> body.cutAtRandom(CUTS, random), plans);
  }

  @Test
  void all_cases_are_there() {
    assertThat(Case.all()).hasSizeGreaterThanOrEqualTo(277);
  }

  private static boolean isLarge(Body body) {
    return body.bytes().length > LARGEST_BY_BYTES;
  }

  private static void checkCut(Case asked, UnaryOperator<Body> cuts) {
    Exchange whole = new Exchange(asked, UnaryOperator.identity()).send(Plans.none());
    Exchange cut = new Exchange(asked, cuts).send(Plans.none());
    new Expectation(asked.expect()).check(cut);
    assertThat(cut.isComplete()).isEqualTo(whole.isComplete());
    if (whole.isComplete()) {
      assertThat(cut.bytes()).isEqualTo(whole.bytes());
    }
  }

  private static void check(Case asked, UnaryOperator<Body> cuts, Plans plans) {
    new Expectation(asked.expect()).check(new Exchange(asked, cuts).send(plans));
  }
}
