package dev.vitral.shell.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.shell.connection.OpenConnections;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who asks on and reads nothing of what he is answered. */
@QuarkusTest
@TestProfile(UnreadAnswersTest.Impatient.class)
class UnreadAnswersTest extends ShellScene {

  /** So many that no socket holds what they are answered. */
  private static final int PILE = 500;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject OpenConnections connections;

  @Test
  void he_is_left_after_a_while() throws Exception {
    awaitConnections(0);
    try (Wire wire = new Wire(portal)) {
      wire.say("GET /static/vitral.css HTTP/1.1\r\nHost: a\r\n\r\n".repeat(PILE));
      awaitConnections(1);

      awaitConnections(0);
    }
  }

  private void awaitConnections(int number) {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (connections.size() != number) {
      assertThat(System.nanoTime()).as("%d are open", connections.size()).isLessThan(giveUp);
      Thread.onSpinWait();
    }
  }

  public static final class Impatient implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.http.idle-timeout", "3s");
    }
  }
}
