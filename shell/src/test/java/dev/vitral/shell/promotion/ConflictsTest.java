package dev.vitral.shell.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitral.contract.Violation;
import dev.vitral.kit.manifest.Manifest;
import dev.vitral.shell.registry.KnownFragment;
import dev.vitral.shell.registry.RegisteredFragment;
import dev.vitral.shell.targets.Targets;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConflictsTest {

  private static final RegisteredFragment FIRST = fragment("first");
  private static final RegisteredFragment SECOND = fragment("second");
  private static final List<RegisteredFragment> LISTED = List.of(FIRST, SECOND);

  /** Its API below {@code /api/account} stays its own though somebody else has {@code /api}. */
  private static final String ACCOUNT =
      """
      {"name":"first","contract":1,"prefixes":["/account","/api/account"],
       "routes":[{"path":"/account"},{"path":"/account/login"},{"path":"/account/keys/*/removal"},
                 {"path":"/account/help/**"},{"path":"/api/account"}]}""";

  @Test
  void of_two_with_the_same_order_the_first_line_has_the_prefix_whoever_comes_first()
      throws Exception {
    assertThat(told(FIRST, SECOND)).isEmpty();
    assertThat(told(SECOND, FIRST))
        .containsExactly("prefixes[0]: '/songs' belongs to first: choose another prefix");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "/account/login; '/account/login' would take '/account/login' from first",
        "/account/keys; '/account/keys' would take '/account/keys/*/removal' from first",
        "/account/keys/one/removal; '/account/keys/one/removal' would take '/account/keys/*/removal' from first",
        "/account/help/start; '/account/help/start' would take '/account/help/**' from first"
      })
  void a_prefix_below_somebody_elses_takes_none_of_his_pages(String prefix, String why)
      throws Exception {
    assertThat(claimed(prefix, ACCOUNT))
        .containsExactly("prefixes[0]: " + why + ": choose another prefix");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/account/lists", "/account/logins", "/account/keys/one", "/acc", "/api"})
  void a_prefix_where_nobody_answers_is_free(String prefix) throws Exception {
    assertThat(claimed(prefix, ACCOUNT)).isEmpty();
  }

  @Test
  void nobody_is_in_his_own_way() throws Exception {
    assertThat(told(FIRST, FIRST)).isEmpty();
  }

  private static List<String> claimed(String prefix, String first) throws JsonProcessingException {
    String claim = "{\"name\":\"second\",\"contract\":1,\"prefixes\":[\"%s\"]}".formatted(prefix);
    KnownFragment known = new KnownFragment(FIRST, manifest(first));
    return new Conflicts(LISTED, List.of(known), List.of())
        .of(SECOND, manifest(claim)).stream().map(Violation::toString).toList();
  }

  private static Manifest manifest(String json) throws JsonProcessingException {
    return new ObjectMapper().readValue(json, Manifest.class);
  }

  private static List<String> told(RegisteredFragment claimant, RegisteredFragment known)
      throws JsonProcessingException {
    Manifest songs = manifest("{\"name\":\"x\",\"contract\":1,\"prefixes\":[\"/songs\"]}");
    return new Conflicts(LISTED, List.of(new KnownFragment(known, songs)), List.of())
        .of(claimant, songs).stream().map(Violation::toString).toList();
  }

  private static RegisteredFragment fragment(String name) {
    return new RegisteredFragment(Targets.of(name, URI.create("http://127.0.0.1:1")), 60);
  }
}
