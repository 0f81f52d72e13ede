package dev.vitral.shell.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A portal that visitors know by an address of TLS. */
@QuarkusTest
@TestProfile(StrictTransportTest.BehindTls.class)
class StrictTransportTest extends FiveScene {

  /** Somebody else ends TLS before us. */
  public static final class BehindTls extends FiveProfile {

    public BehindTls() {
      super(Map.of("vitral.guard.public-origin", "https://vitral.example"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/songs/one", "/static/css/reset.css", "/nowhere", "/_vitral/requests"})
  void every_answer_keeps_browsers_with_tls(String path) throws Exception {
    var answer = visitor.visit(path);
    assertThat(answer.headers().firstValue("Strict-Transport-Security"))
        .as("%s %d", path, answer.statusCode())
        .contains("max-age=" + Duration.ofDays(365).toSeconds());
  }
}
