package dev.vitral.shell.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.shell.registry.RegisteredFragment;
import dev.vitral.shell.registry.RegistryConfig;
import dev.vitral.shell.targets.Targets;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A manifest may be examined still when its fragment leaves the registry, or moves. */
@QuarkusTest
class LateManifestTest {

  private static final URI NOWHERE = URI.create("http://127.0.0.1:1");
  private static final RegisteredFragment GONE =
      new RegisteredFragment(Targets.of("gone", NOWHERE), 60);
  private static final RegisteredFragment MOVED =
      new RegisteredFragment(Targets.of("voting", NOWHERE), 20);

  @Inject Vertx vertx;
  @Inject RegistryConfig config;
  @Inject ManifestReader reader;
  @Inject Promoter promoter;
  @Inject Standings standings;

  @Test
  void what_came_too_late_is_told_of_nobody() {
    promoter.offer(GONE, manifest("gone"));
    promoter.offer(GONE, "{}".getBytes(StandardCharsets.UTF_8));
    promoter.offer(MOVED, manifest("voting"));
    promoter.offer(MOVED, "{}".getBytes(StandardCharsets.UTF_8));

    assertThat(standings.of("gone")).isEqualTo(Standing.unseen("gone"));
    Standing voting = standings.of("voting");
    assertThat(voting.promotion().filter(counts -> counts.version().equals("77"))).isEmpty();
    assertThat(voting.refusal().filter(last -> last.version().isEmpty())).isEmpty();
  }

  @Test
  void nobody_waits_for_a_fragment_that_is_not_asked_any_more() {
    Poll poll = new Poll(vertx, config.manifest(), GONE, reader, promoter);

    poll.stop();

    assertThat(poll.now().succeeded()).isTrue();
  }

  private static byte[] manifest(String name) {
    return """
        {"name":"%1$s","version":"77","contract":1,"team":"%1$s","prefixes":["/%1$s-late"],
         "languages":["es","en"]}"""
        .formatted(name)
        .getBytes(StandardCharsets.UTF_8);
  }
}
