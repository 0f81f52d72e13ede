package dev.vitral.systemtests.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.bench.secrets.SecretHunt;
import dev.vitral.systemtests.portal.PortalExtension;
import dev.vitral.systemtests.portal.RunningPortal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * A short hunt of {@code ./vitral bench secrets}; the long one is run by hand. On a small machine
 * it loads a fragment until its circuit opens, so nobody else looks at the portal meanwhile.
 */
@Isolated
@ExtendWith(PortalExtension.class)
class SecretsTest {

  @TempDir Path evidence;
  private final RunningPortal portal;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  SecretsTest(RunningPortal portal) {
    this.portal = portal;
  }

  @Test
  void nobody_gets_to_see_what_is_another_ones_and_everybody_sees_their_own() throws Exception {
    assertThat(passes("--requests", "2000")).as(told()).isTrue();
  }

  @Test
  void a_few_answers_for_the_wrong_person_would_be_found() throws Exception {
    assertThat(passes("--requests", "600", "--swap", "3")).as(told()).isFalse();
    assertThat(told()).contains("gave a secret away; see");
  }

  private boolean passes(String... options) throws InterruptedException {
    List<String> words = new ArrayList<>(List.of(options));
    words.addAll(List.of("--portal", portal.url("").toString()));
    words.addAll(List.of("--accounts", portal.accountsFile().toString()));
    words.addAll(List.of("--logs", portal.logFolder().toString()));
    words.addAll(List.of("--evidence", evidence.toString()));
    return SecretHunt.run(words, new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  private String told() {
    return said.toString(StandardCharsets.UTF_8);
  }
}
