package dev.vitral.shell.origin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.esi.Resolver;
import dev.vitral.faults.Fault;
import dev.vitral.faults.FaultProxy;
import dev.vitral.shell.targets.Balancers;
import dev.vitral.shell.targets.OutlierConfig;
import dev.vitral.shell.targets.TargetHealth;
import dev.vitral.shell.targets.TargetState;
import dev.vitral.shell.targets.Targets;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An origin that refuses the first connection and answers the second. */
class OriginsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Vertx vertx = Vertx.vertx();
  private final AtomicInteger connections = new AtomicInteger();
  private final HttpServer server =
      vertx.createHttpServer().requestHandler(request -> request.response().end("here"));
  private final FaultProxy refusing =
      FaultProxy.inFrontOf(URI.create("http://127.0.0.1:1")).with(new Fault.Refused());
  private final SmallRyeConfig config =
      new SmallRyeConfigBuilder()
          .withConverter(Duration.class, 100, new DurationConverter())
          .withMapping(OriginConfig.class)
          .withMapping(OutlierConfig.class)
          .build();
  private final Balancers balancers =
      new Balancers(config.getConfigMapping(OutlierConfig.class), new SimpleMeterRegistry());
  private final Origins origins =
      new Origins(
          vertx,
          config.getConfigMapping(OriginConfig.class),
          this::resolve,
          balancers,
          new Versions((VersionHeard heard) -> {}),
          Interpreter.Interpretation::verbatim);

  @AfterEach
  void close() {
    refusing.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void what_may_be_repeated_is_sent_once_more_when_its_connection_is_refused() throws Exception {
    assertThat(answer(HttpMethod.GET).result().statusCode()).isEqualTo(200);
    assertThat(connections).hasValue(2);
  }

  @Test
  void what_may_not_be_repeated_is_not() throws Exception {
    assertThat(answer(HttpMethod.POST).failed()).isTrue();
    assertThat(connections).hasValue(1);
  }

  @Test
  void of_several_targets_another_is_asked_when_one_refuses_whatever_it_is() throws Exception {
    server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().get();
    URI open = URI.create("http://127.0.0.1:" + server.actualPort());
    Targets two = new Targets("two", List.of(refusing.url(), open));

    while (balancers.of(two).health().get(0).ejections() == 0) {
      assertThat(answer(two, HttpMethod.POST).result().statusCode()).isEqualTo(200);
    }

    assertThat(balancers.of(two).health())
        .extracting(TargetHealth::state)
        .containsExactly(TargetState.EJECTED, TargetState.IN);
  }

  @Test
  void who_is_refused_at_once_leaves_no_timer_behind() {
    Set<Object> timers = ConcurrentHashMap.newKeySet();
    Turnstile full = wanted -> Future.failedFuture(new IOException("no place left"));

    var call =
        OriginCall.start(
            counting(timers), origins, ask(HttpMethod.GET), RequestBody.NONE, PATIENCE, full);

    assertThat(call.answer().failed()).isTrue();
    assertThat(timers).isEmpty();
  }

  @Test
  void who_waits_for_a_turn_and_leaves_is_not_wanted_any_more() {
    List<BooleanSupplier> asked = new ArrayList<>();
    Turnstile slow =
        wanted -> {
          asked.add(wanted);
          return Promise.<Turnstile.Passage>promise().future();
        };

    var call =
        OriginCall.start(vertx, origins, ask(HttpMethod.GET), RequestBody.NONE, PATIENCE, slow);

    assertThat(asked).singleElement().matches(BooleanSupplier::getAsBoolean);
    call.cancel();
    assertThat(asked).singleElement().matches(wanted -> !wanted.getAsBoolean());
  }

  /** The same, noting which timers run. */
  private Vertx counting(Set<Object> timers) {
    return (Vertx)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Vertx.class},
            (proxy, method, arguments) -> {
              Object result = method.invoke(vertx, arguments);
              if (method.getName().equals("setTimer")) {
                timers.add(result);
              } else if (method.getName().equals("cancelTimer")) {
                timers.remove(arguments[0]);
              }
              return result;
            });
  }

  private static OriginCall.Ask ask(HttpMethod method) {
    return ask(Targets.of("origin", URI.create("http://origin.test")), method);
  }

  private static OriginCall.Ask ask(Targets targets, HttpMethod method) {
    return new OriginCall.Ask(targets, method, "/", MultiMap.caseInsensitiveMultiMap(), false);
  }

  private Future<HttpClientResponse> answer(HttpMethod method) throws Exception {
    server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().get();
    return answered(OriginCall.start(vertx, origins, ask(method), RequestBody.NONE, PATIENCE));
  }

  /** The same of several targets, read to its end. */
  private Future<HttpClientResponse> answer(Targets targets, HttpMethod method) throws Exception {
    OriginCall call =
        OriginCall.start(vertx, origins, ask(targets, method), RequestBody.NONE, PATIENCE);
    Future<HttpClientResponse> answer = answered(call);
    BoundedBody.read(vertx, call, answer.result(), 100, PATIENCE)
        .toCompletionStage()
        .toCompletableFuture()
        .get(20, TimeUnit.SECONDS);
    return answer;
  }

  private static Future<HttpClientResponse> answered(OriginCall call) throws Exception {
    Future<HttpClientResponse> answer = call.answer();
    CompletableFuture<Void> decided = new CompletableFuture<>();
    answer.onComplete(any -> decided.complete(null));
    decided.get(20, TimeUnit.SECONDS);
    return answer;
  }

  private CompletionStage<Resolver.Resolution> resolve(String host, int port) {
    if (host.equals("127.0.0.1")) {
      return CompletableFuture.completedFuture(
          new Resolver.Address(new InetSocketAddress(host, port)));
    }
    boolean isFirst = connections.getAndIncrement() == 0;
    int to = isFirst ? refusing.url().getPort() : server.actualPort();
    return CompletableFuture.completedFuture(
        new Resolver.Address(new InetSocketAddress("127.0.0.1", to)));
  }
}
