package dev.vitral.shell.edge.alone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.shell.address.CheckedResolver;
import dev.vitral.shell.address.SystemLookup;
import dev.vitral.shell.edge.EdgeServer;
import dev.vitral.shell.edge.site.SiteDraft;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WarmUpTest {

  private static final Duration SHORT = Duration.ofMillis(300);
  private static final long PATIENCE_SECONDS = 30;

  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() throws Exception {
    await(vertx.close());
  }

  @Test
  void it_ends_by_itself_and_leaves_no_thread() throws Exception {
    int before = loops();
    await(WarmUp.begin(edge(URI.create("http://127.0.0.1:1")), SHORT));
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (loops() > before + 1 && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(loops()).isLessThanOrEqualTo(before + 1); // that of the edge, of this test
  }

  @Test
  void what_it_reads_is_composed_whole() throws Exception {
    Rehearsal rehearsal = await(Rehearsal.prepare(vertx));
    for (String page : RehearsedSite.PAGES) {
      String body = await(rehearsal.read(page)).toString();
      assertThat(body).isNotEmpty().doesNotContain("<esi:");
    }
  }

  @Test
  void an_edge_is_busy_while_it_answers() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    Promise<Void> seen = Promise.promise();
    int origin =
        await(
                vertx
                    .createHttpServer()
                    .requestHandler(
                        request -> {
                          asked.incrementAndGet();
                          seen.future().onSuccess(now -> request.response().end("late"));
                        })
                    .listen(0, Rehearsal.LOOPBACK))
            .actualPort();
    EdgeServer edge = edge(URI.create("http://127.0.0.1:" + origin));
    int port = await(edge.listen(Rehearsal.LOOPBACK, 0, 1)).port();
    assertThat(edge.isBusy()).isFalse();
    Future<Void> answer =
        vertx
            .createHttpClient()
            .request(HttpMethod.GET, port, Rehearsal.LOOPBACK, "/")
            .compose(HttpClientRequest::send)
            .compose(HttpClientResponse::end);
    while (asked.get() == 0) {
      Thread.onSpinWait();
    }
    assertThat(edge.isBusy()).isTrue();
    seen.complete();
    await(answer);
    while (edge.isBusy()) {
      Thread.onSpinWait();
    }
  }

  private EdgeServer edge(URI origin) {
    return new EdgeServer(
        vertx, new SiteDraft(origin).site(), new CheckedResolver(new SystemLookup(vertx)));
  }

  private static int loops() {
    return (int)
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().startsWith("vert.x-eventloop"))
            .count();
  }

  private static <T> T await(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }
}
