package dev.vitral.contract.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.contract.Violation;
import dev.vitral.contract.asking.Limits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplesTest {

  private static final String ROUTE =
      "{\"path\":\"/demo\",\"kind\":\"page\",\"layout\":\"default\"}";
  private static final String WITH_FILMS =
      ROUTE
          + ",{\"path\":\"/demo/new\",\"kind\":\"page\"}"
          + ",{\"path\":\"/demo/*\",\"kind\":\"page\",\"methods\":[\"GET\"]}"
          + ",{\"path\":\"/demo/*/seats\",\"kind\":\"page\",\"identity\":\"required\"}"
          + ",{\"path\":\"/demo/*/votes\",\"kind\":\"page\",\"methods\":[\"POST\"]}"
          + ",{\"path\":\"/demo/*/cover\",\"kind\":\"api\"}";

  private static final String ASKED = "route /demo/*: name a page of it in samplePages()";
  private static final String NEEDLESS = "route %s: needs no line in routesWithoutSample()";

  @Test
  void an_open_page_with_a_wildcard_wants_a_sample() throws Exception {
    assertThat(told(List.of(), Map.of())).containsExactly(ASKED);
    assertThat(told(List.of("/demo/new"), Map.of())).containsExactly(ASKED);
    assertThat(told(List.of("/demo/7?lang=es"), Map.of())).isEmpty();
  }

  @Test
  void or_a_reason_which_is_refused_where_none_is_needed() throws Exception {
    assertThat(told(List.of(), Map.of("/demo/*", "only its author sees it"))).isEmpty();
    assertThat(told(List.of("/demo/7"), Map.of("/demo/*", "only its author sees it")))
        .containsExactly(NEEDLESS.formatted("/demo/*"));
    assertThat(told(List.of("/demo/7"), Map.of("/demo/gone", "only its author sees it")))
        .containsExactly(NEEDLESS.formatted("/demo/gone"));
  }

  @Test
  void the_shell_does_not_ask_for_samples() throws Exception {
    try (ServedFragment served = served()) {
      assertThat(Conduct.check(served.fragment()))
          .extracting(Violation::subject)
          .noneMatch(subject -> subject.startsWith("route "));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/demo/*,    /demo/7,       true",
    "/demo/*,    /demo/7/seats, false",
    "/demo/*,    /demo,         false",
    "/demo/**,   /demo/7/seats, true",
    "/demo/**,   /other/7,      false",
    "/demo/*/a,  /demo/7/a#b,   true",
    "/demo/*/a,  /demo/7/b?a,   false",
  })
  void a_star_is_one_segment_and_two_are_the_rest(String route, String page, boolean matches) {
    assertThat(new RoutePattern(route).matches(page)).isEqualTo(matches);
  }

  private static List<String> told(List<String> pages, Map<String, String> without)
      throws Exception {
    try (ServedFragment served = served()) {
      Samples samples = new Samples(pages, without);
      Fragment fragment = new Fragment("demo", served.base(), samples, List::of, Limits.DEFAULT);
      return Conduct.check(fragment, Conduct.SAMPLES).stream().map(Violation::toString).toList();
    }
  }

  private static ServedFragment served() throws Exception {
    return new ServedFragment().butWith("/vitral.json", ROUTE, WITH_FILMS);
  }
}
