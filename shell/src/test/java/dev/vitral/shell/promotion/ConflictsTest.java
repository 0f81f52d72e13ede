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

class ConflictsTest {

  private static final RegisteredFragment FIRST = fragment("first");
  private static final RegisteredFragment SECOND = fragment("second");
  private static final List<RegisteredFragment> LISTED = List.of(FIRST, SECOND);

  @Test
  void of_two_with_the_same_order_the_first_line_has_the_prefix_whoever_comes_first()
      throws Exception {
    assertThat(told(FIRST, SECOND)).isEmpty();
    assertThat(told(SECOND, FIRST))
        .containsExactly("prefixes[0]: '/songs' belongs to first: choose another prefix");
  }

  @Test
  void nobody_is_in_his_own_way() throws Exception {
    assertThat(told(FIRST, FIRST)).isEmpty();
  }

  private static List<String> told(RegisteredFragment claimant, RegisteredFragment known)
      throws JsonProcessingException {
    Manifest songs =
        new ObjectMapper()
            .readValue("{\"name\":\"x\",\"contract\":1,\"prefixes\":[\"/songs\"]}", Manifest.class);
    return new Conflicts(LISTED, List.of(new KnownFragment(known, songs)), List.of())
        .of(claimant, songs).stream().map(Violation::toString).toList();
  }

  private static RegisteredFragment fragment(String name) {
    return new RegisteredFragment(Targets.of(name, URI.create("http://127.0.0.1:1")), 60);
  }
}
