package dev.vitral.contract.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitral.contract.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestCheckTest {

  private static final String GOOD =
      """
      {"name":"voting","version":"0.1.0","contract":1,"team":"voting","prefixes":["/voting"],
       "routes":[{"path":"/voting","kind":"page","layout":"default","identity":"none"},
                 {"path":"/voting/contests/*/votes","kind":"api","methods":["POST"]},
                 {"path":"/voting/old/**"}],
       "cookies":["__Host-voter"],
       "session":{"cookie":"__Host-voter","exchange":"/vitral/exchange","login":"/voting/login"},
       "includes":[{"name":"board","path":"/fragments/voting/board","criticality":"optional",
                    "deadline":"300ms","concurrency":64,"identity":"none","shed":3,
                    "fallback":"/fragments/voting/board/fallback"}],
       "slots":[{"slot":"home.main","include":"board","order":20}],"uses":["songs/answers"],
       "css":[{"value":"/fragments/voting/assets/voting-0123456789.css"}],"js":[],
       "events":{"emits":["voting:cast"],"consumes":["songs:asked"]},
       "navigation":[{"label":{"es":"Votación","en":"Voting"},"href":"/voting","order":20}],
       "feed":"/voting/feed.atom","languages":["es","en"]}
      """;

  @Test
  void a_good_manifest_may_be_promoted() {
    assertThat(check(GOOD)).isEmpty();
  }

  @ParameterizedTest(name = "{1} instead of {0}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          "name":"voting"                ~ "name":"Voting"                   ~ name: 'Voting' is not a lower-case name
          "name":"voting"                ~ "name":"header"                   ~ name: is 'header', the registry says 'voting'
          "version":"0.1.0"              ~ "version":""                      ~ version: '' is not a short text
          "contract":1                   ~ "contract":2                      ~ contract: must be 1, the version this portal speaks
          "prefixes":["/voting"]         ~ "prefixes":["/voting","/"]        ~ prefixes[1]: '/' is not a prefix: whole lower-case segments, no slash at the end
          "prefixes":["/voting"]         ~ "prefixes":["/voting","/votes/"]  ~ prefixes[1]: '/votes/' is not a prefix: whole lower-case segments, no slash at the end
          "prefixes":["/voting"]         ~ "prefixes":["/voting","/en/x"]    ~ prefixes[1]: '/en/x' is reserved for the portal
          "prefixes":["/voting"]         ~ "prefixes":["/voting","/voting"]  ~ prefixes[1]: '/voting' stands twice
          "path":"/voting",              ~ "path":"/votings",                ~ routes[0].path: '/votings' lies in no prefix of this fragment
          /voting/old/**                 ~ /voting/**/old                    ~ routes[2].path: '/voting/**/old' is not a path of segments, * for one, ** at the end for the rest
          "kind":"page"                  ~ "kind":"site"                     ~ routes[0].kind: 'site' is none of api, page, partial, stream
          "layout":"default"             ~ "layout":"fancy"                  ~ routes[0].layout: 'fancy' is none of default
          "methods":["POST"]             ~ "methods":["post"]                ~ routes[1].methods[0]: 'post' is not an HTTP method in capitals
          "deadline":"300ms"             ~ "deadline":"300"                  ~ includes[0].deadline: '300' is not a duration such as 300ms or 2s
          "concurrency":64               ~ "concurrency":0                   ~ includes[0].concurrency: must be a whole number from 1 to 1000
          /fragments/voting/board/fall   ~ /fragments/header/fall            ~ includes[0].fallback: '/fragments/header/fallback' does not lie below /fragments/voting
          "slot":"home.main"             ~ "slot":"home.roof"                ~ slots[0].slot: 'home.roof' is none of home.aside, home.hero, home.main, page.footer, page.header
          "include":"board"              ~ "include":"tally"                 ~ slots[0].include: 'tally' is no include of this fragment
          "songs/answers"                ~ "voting/board"                    ~ uses[0]: 'voting/board' is not an include of another fragment, such as songs/answers
          voting-0123456789.css          ~ voting.css                        ~ css[0].value: '/fragments/voting/assets/voting.css' carries no hash of its content
          "voting:cast"                  ~ "cast"                            ~ events.emits[0]: 'cast' is not an event named <fragment>:<event>
          ,"en":"Voting"                 ~ ,"fr":"Vote"                      ~ navigation[0].label.en: is missing
          "href":"/voting"               ~ "href":"/songs"                   ~ navigation[0].href: '/songs' lies in no prefix of this fragment
          "cookie":"__Host-voter"        ~ "cookie":"other"                  ~ session.cookie: 'other' is no __Host- cookie of this fragment
          /vitral/exchange               ~ /voting/exchange                  ~ session.exchange: '/voting/exchange' is not a path below /vitral/, which no visitor reaches
          /voting/login                  ~ /account/login                    ~ session.login: '/account/login' lies in no prefix of this fragment
          "languages":["es","en"]        ~ "languages":["es"]                ~ languages: lacks 'en'
          "team":"voting",               ~ ` `                               ~ team: is missing
          "team":"voting"                ~ "team":7                          ~ team: must be text
          "prefixes":["/voting"]         ~ "prefixes":"/voting"              ~ prefixes: must be a list
          "contract":1                   ~ "contract":"1"                    ~ contract: must be 1, the version this portal speaks
          "order":20}],"uses"            ~ "order":"20"}],"uses"             ~ slots[0].order: must be a whole number
          "order":20}],"uses"            ~ "order":-1}],"uses"               ~ slots[0].order: must be a whole number from 0 to 2147483647
          "identity":"none"}             ~ "identity":"maybe"}               ~ routes[0].identity: 'maybe' is none of none, optional, required
          "emits":["voting:cast"]        ~ "emits":["songs:cast"]            ~ events.emits[0]: 'songs:cast' does not begin with voting:
          "prefixes":["/voting"]         ~ "prefixes":["https://a.b/voting"] ~ prefixes[0]: 'https://a.b/voting' is a URL of another host; a path of this fragment is wanted, such as /fragments/name/part
          "path":"/fragments/voting/board" ~ "path":"//evil.example/board"   ~ includes[0].path: '//evil.example/board' is a URL of another host; a path of this fragment is wanted, such as /fragments/name/part
          "value":"/fragments            ~ "value":"http://127.0.0.1:9/fragments ~ css[0].value: 'http://127.0.0.1:9/fragments/voting/assets/voting-0123456789.css' is a URL of another host; a path of this fragment is wanted, such as /fragments/name/part
          "feed":"/voting/feed.atom"     ~ "feed":"HTTP:/voting"             ~ feed: 'HTTP:/voting' is a URL of another host; a path of this fragment is wanted, such as /fragments/name/part
          "path":"/fragments/voting/board" ~ "path":"fragments/voting/board" ~ includes[0].path: 'fragments/voting/board' is not a path that begins with one slash
          """)
  void a_fault_is_told_in_a_sentence(String right, String wrong, String sentence) {
    assertThat(GOOD).contains(right);

    assertThat(check(GOOD.replace(right, wrong)))
        .extracting(Violation::toString)
        .contains(sentence);
  }

  @Test
  void anything_at_all_is_checked_without_an_exception() {
    for (String served :
        new String[] {
          "",
          "{",
          "[]",
          "1",
          "null",
          "{}",
          "{\"routes\":1,\"includes\":{\"a\":[]},\"slots\":[1,null]}",
          "{\"name\":[],\"prefixes\":\"/\",\"css\":[[]],\"events\":[],\"navigation\":[{\"label\":1}]}"
        }) {
      assertThat(check(served)).as(served).isNotEmpty();
    }
  }

  @Test
  void an_unknown_field_is_found_but_does_not_keep_a_manifest_out() throws Exception {
    String newer = GOOD.replace("\"concurrency\"", "\"concurency\"");
    JsonNode manifest = new ObjectMapper().readTree(newer);

    assertThat(check(newer)).isEmpty();
    assertThat(UnknownFields.in(manifest))
        .containsExactly(
            new Violation(
                "includes[0].concurency",
                "is no field that the shell knows; it knows name, path, criticality, deadline,"
                    + " concurrency, identity, shed, fallback"));
  }

  @Test
  void a_field_that_is_wrong_has_one_reason() {
    assertThat(check(GOOD.replace("\"/fragments/voting/board\"", "\"//evil.example/board\"")))
        .extracting(Violation::subject)
        .containsExactly("includes[0].path");
  }

  @Test
  void a_manifest_with_thousands_of_faults_is_refused_in_a_few_lines() {
    String routes = "\"routes\":[" + "1,".repeat(100_000) + "1]";

    assertThat(check("{\"name\":\"voting\"," + routes + "}"))
        .hasSizeLessThan(30)
        .extracting(Violation::toString)
        .contains("routes: has more than 1000 entries, the most there may be")
        .last(InstanceOfAssertFactories.STRING)
        .contains("more violations like these");
  }

  @Test
  void an_editor_may_be_told_where_the_schema_is() throws Exception {
    String edited =
        GOOD.replaceFirst("\"name\"", "\"schema at\":\"../vitral.schema.json\",\"name\"")
            .replace("schema at", "$schema");

    assertThat(check(edited)).isEmpty();
    assertThat(UnknownFields.in(new ObjectMapper().readTree(edited))).isEmpty();
  }

  private static List<Violation> check(String served) {
    return ManifestCheck.check("voting", served.getBytes(StandardCharsets.UTF_8));
  }
}
