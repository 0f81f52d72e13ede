package dev.vitral.shell.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One request a second for songs, any number for the others. */
@QuarkusTest
@TestProfile(FragmentRateTest.Slow.class)
class FragmentRateTest extends FiveScene {

  private static final StubFragment SONGS = FiveFragments.named("songs");
  private static final StubFragment VOTING = FiveFragments.named("voting");
  private static final int TIMES = 30;

  /** The rate of one fragment. */
  public static final class Slow extends FiveProfile {

    public Slow() {
      super(Map.of("vitral.bulkhead.rates.songs", "1"));
    }
  }

  @Test
  void a_flooded_fragment_is_asked_at_its_rate_and_the_others_as_often_as_anybody_likes()
      throws Exception {
    SONGS.origin().on("/status", Origin.text(200, "text/plain", "well"));
    SONGS.origin().forget();
    long begun = System.nanoTime();
    int refused = 0;
    for (int time = 0; time < TIMES; time++) {
      var answer = visitor.send("GET", "/status", "");
      if (answer.statusCode() == 503) {
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        refused++;
      }
    }
    long seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();

    assertThat(SONGS.origin().timesAsked("/status")).isEqualTo(TIMES - refused);
    assertThat(TIMES - refused).isLessThanOrEqualTo((int) seconds + 2);
    assertThat(refused).isPositive();
    visitor.visitUntil("/status", answer -> answer.statusCode() == 200);
    for (int time = 0; time < TIMES; time++) {
      assertThat(visitor.visit(VOTING.page() + "?time=" + time).statusCode()).isEqualTo(200);
    }
  }
}
