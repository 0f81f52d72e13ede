package dev.vitral.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitral.conformance.cases.Case;
import dev.vitral.conformance.cases.CaseException;
import dev.vitral.shell.edge.EdgeArguments;
import dev.vitral.shell.edge.EdgeServer;
import dev.vitral.shell.edge.EdgeServer.Listening;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The edge that {@code ./vitral edge} runs, in this process, with a cache and connections of its
 * own for one case. It is told everything as an operator would tell it, on a command line; only
 * names are looked up elsewhere.
 */
final class EdgeUnderTest implements AutoCloseable {

  /** What cases may require; the edge has it all. */
  static final Set<String> ABILITIES =
      Set.of("inline", "akamai", "cache", "stream", "buffered", "range-passthrough");

  private static final int PATIENCE_SECONDS = 10;

  private final EdgeServer server;
  private final Listening listening;

  private EdgeUnderTest(EdgeServer server, Listening listening) {
    this.server = server;
    this.listening = listening;
  }

  /**
   * Starts one.
   *
   * @param stub where the origin and every other host is
   */
  static EdgeUnderTest start(
      Vertx vertx, Case played, InetSocketAddress stub, StubResolver resolver)
      throws InterruptedException {
    EdgeArguments arguments = EdgeArguments.of(arguments(played, stub));
    EdgeServer server = new EdgeServer(vertx, arguments.site(), resolver);
    return new EdgeUnderTest(server, await(server.listen(arguments.host(), arguments.port(), 1)));
  }

  InetSocketAddress address() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), listening.port());
  }

  @Override
  public void close() throws InterruptedException {
    await(server.close(listening));
  }

  private static List<String> arguments(Case played, InetSocketAddress stub) {
    List<String> words = new ArrayList<>();
    words.add("http://127.0.0.1:" + stub.getPort());
    words.addAll(List.of("--port", "0", "--device-token", "edge"));
    List<String> limits = new ArrayList<>();
    played
        .limits()
        .fields()
        .forEachRemaining(
            limit -> {
              switch (limit.getKey()) {
                case "allowHosts" -> addAll(words, "--allow-host", limit.getValue());
                case "trustHosts" -> addAll(words, "--trust-host", limit.getValue());
                default -> limits.add(limit.getKey() + "=" + limit.getValue().asText());
              }
            });
    if (!limits.isEmpty()) {
      words.addAll(List.of("--esi-limits", String.join(",", limits)));
    }
    return words;
  }

  private static void addAll(List<String> words, String option, JsonNode values) {
    values.forEach(value -> words.addAll(List.of(option, value.asText())));
  }

  private static <T> T await(Future<T> future) throws InterruptedException {
    try {
      return future
          .toCompletionStage()
          .toCompletableFuture()
          .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new CaseException("the edge did not start or end: " + e);
    }
  }
}
