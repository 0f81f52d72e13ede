package dev.vitral.shell.portal;

import static dev.vitral.shell.portal.TestPortal.HEADER;
import static dev.vitral.shell.portal.TestPortal.VOTING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.kit.http.VitralHeaders;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.reflect.Field;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a visitor says in headers of which only the shell and proxies may speak. */
@QuarkusTest
class InventedHeadersTest extends ShellScene {

  private static final String INVENTED = "invented.example";

  @ParameterizedTest
  @CsvSource({
    "GET, /voting, /voting",
    "GET, /en/voting, /voting",
    "GET, /, /fragments/voting/leaderboard",
    "GET, /fragments/voting/tally, /fragments/voting/tally",
    "POST, /voting/votes, /voting/votes"
  })
  void no_fragment_hears_of_it(String method, String path, String asked) throws Exception {
    visitor.send(method, path, method.equals("GET") ? "" : "{}", headers());

    assertThat(VOTING.nextTo(asked).headers().values())
        .noneMatch(value -> value.contains(INVENTED));
  }

  @Test
  void nor_does_the_keeper_of_sessions() throws Exception {
    visitor.send("POST", "/account/logout", "{}", headers());

    assertThat(HEADER.nextTo("/account/logout").headers().values())
        .noneMatch(value -> value.contains(INVENTED));
  }

  @Test
  void no_page_shows_it() throws Exception {
    assertThat(visitor.visit("/voting", headers()).body()).doesNotContain(INVENTED);
    assertThat(visitor.visit("/nowhere", headers()).body()).doesNotContain(INVENTED);
  }

  private static String[] headers() {
    return names().flatMap(name -> Stream.of(name, INVENTED)).toArray(String[]::new);
  }

  /** Those of the contract, those of proxies, and one that nobody has thought of. */
  private static Stream<String> names() {
    Stream<String> ours =
        Stream.of(VitralHeaders.class.getFields())
            .map(InventedHeadersTest::value)
            .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("vitral-"));
    Stream<String> others =
        Stream.of(
            "vitral-user",
            "Surrogate-Capability",
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-Forwarded-Prefix",
            "X-Real-IP",
            "X-Client-IP",
            "True-Client-IP",
            "X-Original-URL",
            "X-Original-Host",
            "X-Rewrite-URL",
            "X-HTTP-Method-Override");
    return Stream.concat(ours, others);
  }

  private static String value(Field field) {
    try {
      return (String) field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
