package dev.vitral.launcher.remote;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.vitral.launcher.portal.LoopbackServer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A portal of a header and of voting, which remembers what it was asked. */
final class RemoteStub implements AutoCloseable {

  static final String MANIFESTS =
      """
      {"fragments":[
        {"name":"header","version":"2","contract":1,"team":"portal","prefixes":["/account"],
         "languages":["es","en"],"navigation":[],
         "includes":[{"name":"bar","path":"/fragments/header/bar","criticality":"essential",
                      "deadline":"300ms","concurrency":64,"identity":"optional","shed":0}],
         "slots":[{"slot":"page.header","include":"bar","order":10}]},
        {"name":"voting","version":"1","contract":1,"team":"voting","prefixes":["/voting"],
         "languages":["es","en"],"css":[{"value":"/fragments/voting/assets/voting-0123456789.css"}],
         "sitemap":"/fragments/voting/sitemap.xml",
         "navigation":[{"label":{"es":"Vota","en":"Vote"},"href":"/voting","order":10}],
         "includes":[{"name":"board","path":"/fragments/voting/board","deadline":"4s",
                      "identity":"required","fallback":"/fragments/voting/board/fallback"}]}]}""";

  /** So short that a test can wait for it, and long for a loopback of a busy machine. */
  static final Bounds SHORT =
      new Bounds(
          Duration.ofSeconds(5),
          Duration.ofSeconds(3),
          Duration.ofSeconds(4),
          Duration.ofSeconds(60),
          100_000,
          1,
          Duration.ZERO);

  /** A request as it came. */
  record Seen(String method, String target, Headers headers) {}

  final List<Seen> seen = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, HttpHandler> answers = new ConcurrentHashMap<>();
  private final LoopbackServer server;

  RemoteStub() throws IOException {
    server = new LoopbackServer().on("/", this::answer);
    on(RemotePortal.MANIFESTS, exchange -> LoopbackServer.send(exchange, 200, MANIFESTS));
  }

  RemoteStub on(String path, HttpHandler answer) {
    answers.put(path, answer);
    return this;
  }

  /** Where it is, as somebody would write it. */
  String url() {
    return server.url().toString();
  }

  RemotePortal portal() {
    return new RemotePortal(RemoteAddress.of(url()), SHORT);
  }

  /** What it was asked besides its manifests. */
  Seen last() {
    return seen.get(seen.size() - 1);
  }

  private void answer(HttpExchange exchange) throws IOException {
    seen.add(
        new Seen(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            exchange.getRequestHeaders()));
    answers
        .getOrDefault(
            exchange.getRequestURI().getPath(), any -> LoopbackServer.send(any, 404, "nothing"))
        .handle(exchange);
  }

  @Override
  public void close() {
    server.close();
  }
}
