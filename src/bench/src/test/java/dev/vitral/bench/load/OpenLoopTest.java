package dev.vitral.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenLoopTest {

  /** A machine that pauses is late by itself, though not each time. */
  private static final int LOOKS = 4;

  private final LocalServers servers = new LocalServers();
  private final List<Reply> replies = new ArrayList<>();

  @AfterEach
  void close() {
    servers.close();
  }

  private void load(URI server, int connections, double rate) {
    try (OpenLoop loop = new OpenLoop(server, connections)) {
      loop.begin(rate, Duration.ofMillis(500), () -> Ask.page("page", "/"), replies::add).await();
    }
  }

  @Test
  void a_slow_server_delays_no_request() {
    load(
        servers.start(request -> servers.after(300, () -> request.response().end("late"))),
        1_000,
        200);
    assertThat(replies).hasSizeBetween(99, 101).allMatch(Reply::isOk);
  }

  @Test
  void each_request_leaves_when_it_is_to_and_the_first_at_once() {
    URI server = servers.start(request -> request.response().end("soon"));
    for (int i = 1; i <= LOOKS; i++) {
      load(server, 10, 2);
      assertThat(replies).hasSize(i);
    }
    assertThat(replies.stream().map(Reply::time).min(Duration::compareTo))
        .hasValueSatisfying(best -> assertThat(best).isLessThan(Duration.ofMillis(400)));
  }

  @Test
  void what_a_request_waits_for_a_connection_counts() {
    load(servers.start(request -> servers.after(50, () -> request.response().end("late"))), 1, 40);
    assertThat(replies.stream().map(Reply::time).max(Duration::compareTo))
        .hasValueSatisfying(longest -> assertThat(longest).isGreaterThan(Duration.ofMillis(400)));
  }

  @Test
  void an_answer_that_is_cut_off_is_a_failure() {
    load(
        servers.start(
            request -> {
              request.response().putHeader("Content-Length", "100").write("half");
              servers.after(5, () -> request.connection().close());
            }),
        100,
        20);
    assertThat(replies).isNotEmpty().allMatch(reply -> reply.failure().isPresent());
  }
}
