package dev.vitral.shell.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TargetTest {

  private final Target target = new Target(URI.create("http://a.test"), 0);

  @Test
  void it_is_known_since_when_it_answers_or_fails_without_a_break() {
    assertThat(target.asItIsFor(5)).isEqualTo(Duration.ofNanos(5));

    target.fail(10);
    target.fail(20);
    assertThat(target.asItIsFor(25)).isEqualTo(Duration.ofNanos(15));

    target.succeed(30);
    target.succeed(40);
    assertThat(target.asItIsFor(50)).isEqualTo(Duration.ofNanos(20));
  }
}
