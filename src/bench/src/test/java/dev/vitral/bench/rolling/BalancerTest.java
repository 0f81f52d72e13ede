package dev.vitral.bench.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.bench.load.Ask;
import dev.vitral.bench.load.LocalServers;
import dev.vitral.bench.load.OpenLoop;
import dev.vitral.bench.load.Reply;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BalancerTest {

  private final LocalServers servers = new LocalServers();
  private final Balancer balancer = new Balancer();
  private final List<Reply> replies = new ArrayList<>();

  @AfterEach
  void close() {
    balancer.close();
    servers.close();
  }

  /** A server that is ready, for it answers 200 to whoever asks, or does what it is told. */
  private void add(Consumer<HttpServerRequest> pages) {
    int management = servers.start(request -> request.response().end()).getPort();
    balancer.add(servers.start(pages).getPort(), management);
  }

  private void load() {
    try (OpenLoop loop = new OpenLoop(balancer.url(), 64)) {
      loop.begin(100, Duration.ofMillis(300), () -> Ask.page("page", "/a"), replies::add).await();
    }
  }

  @Test
  void both_take_turns() {
    add(request -> request.response().end("one"));
    add(request -> request.response().end("two"));
    load();
    assertThat(replies).isNotEmpty().allMatch(Reply::isOk);
    assertThat(replies.stream().map(reply -> reply.body().toString()).distinct())
        .containsExactlyInAnyOrder("one", "two");
  }

  @Test
  void who_ends_a_connection_before_any_byte_is_asked_no_more_and_the_other_one_is() {
    add(request -> request.connection().close());
    add(request -> request.response().end("two"));
    load();
    assertThat(replies).isNotEmpty().allMatch(Reply::isOk);
    assertThat(balancer.retried()).isPositive();
  }

  @Test
  void an_answer_that_has_begun_is_not_asked_for_again() {
    add(
        request -> {
          request.response().setChunked(true).write("half");
          servers.after(5, () -> request.connection().close());
        });
    add(request -> request.response().end("two"));
    load();
    assertThat(replies).anyMatch(reply -> reply.failure().isPresent());
    assertThat(balancer.retried()).isZero();
  }

  @Test
  void without_any_server_that_is_ready_the_answer_is_502() {
    load();
    assertThat(replies).isNotEmpty().allMatch(reply -> reply.status() == 502);
  }
}
