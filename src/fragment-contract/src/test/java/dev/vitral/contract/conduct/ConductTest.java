package dev.vitral.contract.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.contract.Violation;
import java.util.Map;
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
          /vitral.json             ~ "team"                     ~ "taem":"","team"              ~ is no field that the shell knows
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
          /fragments/demo/box      ~ demo/box                   ~ demo/other                    ~ must carry data-fragment="demo/box"
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
