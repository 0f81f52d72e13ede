package dev.vitral.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.vitral.launcher.accounts.Account;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PromptCrowdTest {

  private static final String SHOWN =
      """
      {"items":[{"id":"of-ana","author":{"handle":"ana"}},{"id":"of-ben","author":{"handle":"ben"}}]}
      """;
  private static final List<Account> ACCOUNTS =
      List.of(account("ana"), account("ben"), account("demo-editor"));

  private final List<String> deeds = Collections.synchronizedList(new ArrayList<>());
  private final List<String> texts = Collections.synchronizedList(new ArrayList<>());
  private HttpServer portal;

  @BeforeEach
  void open() throws IOException {
    portal = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    portal.createContext("/api/token", PromptCrowdTest::token);
    portal.createContext("/api/prompts", this::prompts);
    portal.start();
  }

  @AfterEach
  void close() {
    portal.stop(0);
  }

  @Test
  void they_like_what_others_wrote_and_publish_something_new_each_time() throws Exception {
    PromptCrowd.Deeds done = crowd().mingle(35, Duration.ZERO, Duration.ofSeconds(20));
    assertThat(done).isEqualTo(new PromptCrowd.Deeds(30, 5));
    assertThat(texts).hasSize(5).doesNotHaveDuplicates();
    assertThat(deeds).hasSize(30).isSubsetOf("ana likes of-ben", "ben likes of-ana");
  }

  @Test
  void they_end_in_time() throws Exception {
    assertThat(crowd().mingle(35, Duration.ZERO, Duration.ZERO))
        .isEqualTo(new PromptCrowd.Deeds(0, 0));
  }

  @Test
  void there_are_thirty_texts_and_more_to_publish() {
    assertThat(Draft.all()).hasSizeGreaterThanOrEqualTo(30).doesNotHaveDuplicates();
    assertThat(Draft.all()).allMatch(draft -> draft.prompt().length() <= 500);
  }

  private PromptCrowd crowd() {
    URI url = URI.create("http://127.0.0.1:%d/".formatted(portal.getAddress().getPort()));
    return new PromptCrowd(new Visitor(url), ACCOUNTS);
  }

  private static Account account(String handle) {
    return new Account(handle, handle, List.of("member"), "secret");
  }

  private static void token(HttpExchange exchange) throws IOException {
    if (exchange.getRequestMethod().equals("DELETE")) {
      send(exchange, 204, "");
    } else {
      String who = new JsonMapper().readTree(exchange.getRequestBody()).path("username").asText();
      send(exchange, 200, "{\"token\":\"%s\"}".formatted(who));
    }
  }

  private void prompts(HttpExchange exchange) throws IOException {
    String who =
        String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
            .replace("Bearer ", "");
    String path = exchange.getRequestURI().getPath();
    switch (exchange.getRequestMethod()) {
      case "GET" -> send(exchange, 200, SHOWN);
      case "PUT" -> {
        deeds.add("%s likes %s".formatted(who, path.split("/")[3]));
        send(exchange, 200, "{}");
      }
      default -> {
        texts.add(new JsonMapper().readTree(exchange.getRequestBody()).path("prompt").asText());
        send(exchange, 201, "{}");
      }
    }
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
