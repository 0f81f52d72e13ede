package dev.vitral.contract.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.contract.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConductTest {

  @Test
  void a_fragment_that_keeps_the_contract_has_no_violations() throws Exception {
    try (ServedFragment served = new ServedFragment()) {
      assertThat(Conduct.check(served.fragment())).isEmpty();
    }
  }

  @ParameterizedTest(name = "{2} instead of {1}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          /vitral.json             ~ "contract":1               ~ "contract":9                  ~ must be 1
          /demo                    ~ <!doctype html>            ~ ` `                           ~ lacks <!doctype html>
          /demo                    ~ lang="LANG"                ~ lang="de"                     ~ has lang="de"
          /demo                    ~ <title>Demo</title>        ~ <title> </title>              ~ has no title
          /demo                    ~ </h1>                      ~ </h1><h1>Again</h1>           ~ has 2 elements h1
          /demo                    ~ </h1>                      ~ </h2>                         ~ is malformed at
          /demo                    ~ <h1                        ~ <h1 onclick="x()"             ~ has code in onclick
          /demo                    ~ <h1                        ~ <h1 style="color:red"         ~ has code in style
          /demo                    ~ <script src="/static/htmx.js"> ~ <script>                  ~ is inline
          /demo                    ~ demo__title                ~ headline                      ~ has class 'headline'
          /demo                    ~ id="demo-out"              ~ id="out"                      ~ has id 'out'
          /demo                    ~ hx-target="#demo-out"      ~ hx-target="#header"           ~ targets what is not its own
          /demo                    ~ data-hx-target             ~ hx-target                     ~ must say data-hx
          /demo                    ~ method="post"              ~ ` `                           ~ needs an action and a method
          /demo                    ~ hreflang="en"              ~ ` `                           ~ leaves the page's language
          /demo                    ~ </h1>                      ~ </h1><esi:include src="/x"/>  ~ has ESI but no Surrogate-Control
          /fragments/demo/box      ~ demo/box                   ~ demo/other                    ~ its root says data-fragment="demo/other", which is another include
          /fragments/demo/box      ~ data-fragment="demo/box"   ~ ` `                           ~ must carry data-fragment="demo/box"
          /fragments/demo/box      ~ >x<                        ~ ><h1>x</h1><                  ~ <h1></h1> is the page's own; a part begins with h2
          /fragments/demo/box/spare ~ <div>x                    ~ <div><h1>x</h1>               ~ <h1></h1> is the page's own; a part begins with h2
          /demo                    ~ <title>                    ~ <title>Two</title><title>     ~ has 2 elements title, must have one at most
          /demo                    ~ <link rel="canonical"      ~ <link rel="canonical" href="/a"><link rel="canonical" ~ has 2 elements canonical, must have one at most
          /demo                    ~ <a href="/en/demo"         ~ <a data-hx-get="/en/demo"     ~ works only with scripts: put it on a link
          /demo                    ~ <p id="demo-out"           ~ <p id="demo-out" data-hx-post="PREFIX/demo" ~ works only with scripts: put it on a link
          /demo                    ~ every 30s                  ~ click                         ~ works only with scripts: put it on a link
          /demo                    ~ <a href="PREFIX/demo">x</a> ~ ` `                          ~ loads what nobody without scripts gets to
          /demo                    ~ songs:asked                ~ songs:found                   ~ waits for 'songs:found', which the manifest lacks under events.consumes
          /fragments/demo/assets/demo-0123456789.js ~ songs:asked ~ songs:found                 ~ waits for 'songs:found', which the manifest lacks under events.consumes
          /fragments/demo/assets/demo-0123456789.js ~ demo:done  ~ demo:undone                  ~ sends 'demo:undone', which the manifest lacks under events.emits
          /fragments/demo/box      ~ </div>                     ~ </div><p>more</p>             ~ exactly one root element
          /fragments/demo/box/spare ~ <div>                     ~ <div data-fragment="demo/box"> ~ a fallback must not carry data-fragment
          """)
  void a_breach_is_told_in_a_sentence(String path, String right, String wrong, String told)
      throws Exception {
    try (ServedFragment served = new ServedFragment().butWith(path, right, wrong)) {
      assertThat(Conduct.check(served.fragment()))
          .extracting(Violation::sentence)
          .anyMatch(sentence -> sentence.contains(told));
    }
  }

  @Test
  void only_its_own_tests_insist_on_known_fields() throws Exception {
    try (ServedFragment served =
        new ServedFragment().butWith("/vitral.json", "\"team\"", "\"taem\":1,\"team\"")) {
      assertThat(Conduct.check(served.fragment())).isEmpty();
      assertThat(Conduct.check(served.fragment(), Conduct.FIELDS))
          .extracting(Violation::subject)
          .containsExactly("taem");
    }
  }

  @Test
  void a_fragment_with_a_wrong_manifest_is_asked_for_nothing_else() throws Exception {
    try (ServedFragment served =
        new ServedFragment().butWith("/vitral.json", "/fragments/demo/box", "//elsewhere/box")) {
      assertThat(Conduct.check(served.fragment()))
          .extracting(Violation::subject)
          .containsExactly("includes[0].path", "includes[0].fallback");
      assertThat(served.requests()).isEqualTo(1);
    }
  }

  @Test
  void an_include_that_is_declared_but_not_there_is_named() throws Exception {
    try (ServedFragment served = new ServedFragment().without("/fragments/demo/box")) {
      assertThat(Conduct.check(served.fragment()))
          .extracting(Violation::toString)
          .contains(
              "/fragments/demo/box (es): is declared as include 'box', but answers 404:"
                  + " serve it with 200, or take it out of the manifest");
    }
  }

  @Test
  void every_declared_language_is_asked_for() throws Exception {
    try (ServedFragment served =
        new ServedFragment().butWith("/vitral.json", "\"es\",", "\"es\",\"pt\",")) {
      assertThat(Conduct.check(served.fragment())).isEmpty();
      served.handle(
          "/demo",
          exchange ->
              ServedFragment.html(
                  exchange,
                  "<!doctype html><html lang=\"es\"><title>x</title><h1>x</h1>",
                  Map.of()));
      assertThat(Conduct.check(served.fragment(), Conduct.PAGES))
          .extracting(Violation::toString)
          .containsExactly(
              "/demo (pt): has lang=\"es\" on html, must be \"pt\"",
              "/demo (en): has lang=\"es\" on html, must be \"en\"");
    }
  }

  @Test
  void an_event_in_a_header_is_declared() throws Exception {
    try (ServedFragment served =
        new ServedFragment()
            .saying("/fragments/demo/box", "HX-Trigger", "demo:done, demo:gone")
            .saying("/fragments/demo/box/spare", "HX-Trigger-After-Swap", "{\"late\":1}")) {
      assertThat(Conduct.check(served.fragment()))
          .extracting(Violation::toString)
          .contains(
              "/fragments/demo/box (en): sends 'demo:gone', which the manifest lacks under"
                  + " events.emits",
              "/fragments/demo/box/spare (en): sends 'late', which the manifest lacks under"
                  + " events.emits")
          .noneMatch(told -> told.contains("demo:done"));
    }
  }

  @Test
  void what_is_too_big_is_told_with_its_budget() throws Exception {
    try (ServedFragment served =
        new ServedFragment()
            .butWith("/fragments/demo/assets/demo-0123456789.css", "{}", "{}".repeat(60 << 10))
            .butWith("/fragments/demo/assets/demo-0123456789.js", ";", ";".repeat(60 << 10))
            .butWith("/fragments/demo/box", ">x", ">" + "x ".repeat(60 << 10))) {
      assertThat(Conduct.check(served.fragment()))
          .extracting(Violation::toString)
          .contains(
              "css: all style sheets together are 121 KiB, the budget is 100 KiB (uncompressed)",
              "/fragments/demo/box (es): the HTML is 121 KiB, the budget is 100 KiB (uncompressed)")
          .anyMatch(told -> told.startsWith("js: all scripts together are "));
    }
  }

  @Test
  void an_include_that_is_late_every_time_is_told_how_late() throws Exception {
    try (ServedFragment served =
        new ServedFragment()
            .butWith("/vitral.json", "\"name\":\"box\",", "\"name\":\"box\",\"deadline\":\"20ms\",")
            .handle(
                "/fragments/demo/box",
                exchange -> {
                  LockSupport.parkNanos(40_000_000);
                  ServedFragment.html(exchange, "<p data-fragment='demo/box'>x</p>", Map.of());
                })) {
      assertThat(Conduct.check(served.fragment(), Conduct.DEADLINES))
          .extracting(Violation::sentence)
          .hasSize(2)
          .allMatch(
              told ->
                  told.matches("took \\d+ ms at best in 6 attempts, its deadline is 20 ms: .*"));
    }
  }

  @Test
  void an_include_that_is_late_only_cold_is_in_time() throws Exception {
    AtomicBoolean warm = new AtomicBoolean();
    try (ServedFragment served =
        new ServedFragment()
            .handle(
                "/fragments/demo/box",
                exchange -> {
                  LockSupport.parkNanos(warm.getAndSet(true) ? 0 : 400_000_000);
                  ServedFragment.html(exchange, "<p data-fragment='demo/box'>x</p>", Map.of());
                })) {
      assertThat(Conduct.check(served.fragment(), Conduct.DEADLINES)).isEmpty();
    }
  }

  @Test
  void a_look_costs_no_more_requests_than_promised() throws Exception {
    // who is late is asked again, which a machine that pauses would be
    try (ServedFragment served =
        new ServedFragment()
            .butWith(
                "/vitral.json", "\"name\":\"box\",", "\"name\":\"box\",\"deadline\":\"5s\",")) {
      assertThat(Conduct.check(served.fragment())).isEmpty();
      // manifest, 2 assets, 2 unknown URLs; 3 paths in 2 languages; the include is public: 2 more
      // each
      assertThat(served.requests()).isEqualTo(1 + 2 + 2 + 3 * 2 + 2 * 2);
    }
  }

  @Test
  void many_threads_look_at_once() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (ServedFragment good = new ServedFragment();
        ServedFragment bad = new ServedFragment().butWith("/demo", "demo__title", "headline")) {
      List<Callable<List<Violation>>> looks = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        ServedFragment served = i % 2 == 0 ? good : bad;
        looks.add(() -> Conduct.check(served.fragment()));
      }
      List<Integer> found = new ArrayList<>();
      for (Future<List<Violation>> look : threads.invokeAll(looks)) {
        found.add(look.get().size());
      }
      assertThat(found).containsExactly(0, 2, 0, 2, 0, 2, 0, 2, 0, 2, 0, 2);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void answers_say_the_manifests_version() throws Exception {
    try (ServedFragment served =
        new ServedFragment().saying("/fragments/demo/box", "Vitral-Version", "")) {
      assertThat(Conduct.check(served.fragment()))
          .extracting(Violation::toString)
          .containsExactly(
              "/fragments/demo/box (es): lacks Vitral-Version: 1, the manifest's",
              "/fragments/demo/box (en): lacks Vitral-Version: 1, the manifest's");
    }
  }

  @Test
  void or_some_of_them_another_one_while_it_is_upgraded() throws Exception {
    try (ServedFragment served =
        new ServedFragment().saying("/fragments/demo/box", "Vitral-Version", "0")) {
      assertThat(Conduct.check(served.fragment())).isEmpty();
      served.butWith("/vitral.json", "\"version\":\"1\"", "\"version\":\"2\"");
      assertThat(Conduct.check(served.fragment()))
          .extracting(Violation::toString)
          .hasSize(6)
          .contains("/demo (es): says Vitral-Version: 1, the manifest says 2");
    }
  }

  @Test
  void headers_are_part_of_the_contract() throws Exception {
    try (ServedFragment served =
        new ServedFragment()
            .html("/demo", "<!doctype html>LANG", Map.of("Vitral-Layout", "home"))
            .html("/fragments/demo/box", "<p data-fragment='demo/box'>x</p>", Map.of())
            .html("/fragments/demo/assets/demo-0123456789.css", "", Map.of())
            .html("/demo/no-such-thing-here/9f1c", "welcome", Map.of())) {
      assertThat(Conduct.check(served.fragment()))
          .extracting(Violation::toString)
          .contains(
              "/demo (es): Vitral-Layout is 'home', the manifest declares 'default'",
              "/demo (en): differs between the languages but lacks Vary: vitral-locale",
              "/fragments/demo/box (en): has neither Cache-Control nor Surrogate-Control with a lifetime",
              "/demo/no-such-thing-here/9f1c (en): answers 200 text/html; charset=UTF-8,"
                  + " must be 404 application/problem+json")
          .anyMatch(told -> told.startsWith("/fragments/demo/assets/demo-0123456789.css: "));
    }
  }
}
