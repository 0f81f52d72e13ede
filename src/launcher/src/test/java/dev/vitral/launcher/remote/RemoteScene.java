package dev.vitral.launcher.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vitral.launcher.home.Registry;
import dev.vitral.launcher.portal.LoopbackServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The scene of a remote portal and of what of it is to be had on this machine. */
abstract class RemoteScene {

  static final String BOARD = "/fragments/voting/board";
  static final Registry HERE =
      new Registry(List.of(Registry.Fragment.guest("agenda", "http://127.0.0.1:1", 60)), List.of());

  final RemoteStub remote = new RemoteStub();
  final HttpClient client = HttpClient.newHttpClient();
  private final List<RemoteParts> opened = new ArrayList<>();
  final RemoteParts parts = opened();

  RemoteScene() throws IOException {}

  private RemoteParts opened() {
    RemoteParts one = new RemoteParts(remote.portal());
    opened.add(one);
    return one;
  }

  @BeforeEach
  void the_board_is_there() {
    remote.on(BOARD, exchange -> LoopbackServer.send(exchange, 200, "board"));
    remote.on("/en" + BOARD, exchange -> LoopbackServer.send(exchange, 200, "English board"));
    remote.seen.clear();
  }

  @AfterEach
  void close() {
    opened.forEach(RemoteParts::close);
    remote.close();
  }

  URI fragment(String name) {
    return URI.create(parts.apply(HERE).fragment(name).orElseThrow().url() + "/");
  }

  URI site() {
    return URI.create(parts.apply(HERE).sites().get(0).origin() + "/");
  }

  HttpResponse<String> get(URI where, String target, String... headers) throws Exception {
    return send("GET", where, target, headers);
  }

  HttpResponse<String> send(String method, URI where, String target, String... headers)
      throws Exception {
    HttpRequest.Builder request = request(method, where.resolve(target));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), text());
  }

  static HttpRequest.Builder request(String method, URI url) {
    return HttpRequest.newBuilder(url)
        .version(HttpClient.Version.HTTP_1_1)
        .method(method, HttpRequest.BodyPublishers.noBody());
  }

  static HttpResponse.BodyHandler<String> text() {
    return HttpResponse.BodyHandlers.ofString();
  }

  static JsonNode json(String text) throws IOException {
    return new JsonMapper().readTree(text);
  }
}
