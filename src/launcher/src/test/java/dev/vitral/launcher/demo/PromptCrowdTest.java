package dev.vitral.launcher.demo;

import static dev.vitral.launcher.portal.LoopbackServer.send;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import dev.vitral.launcher.accounts.Account;
import dev.vitral.launcher.portal.LoopbackServer;
import java.io.IOException;
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
  private LoopbackServer portal;

  @BeforeEach
  void open() throws IOException {
    portal =
        new LoopbackServer()
            .on("/api/token", PromptCrowdTest::token)
            .on("/api/prompts", this::prompts);
  }

  @AfterEach
  void close() {
    portal.close();
  }

  @Test
  void they_like_what_others_wrote_and_publish_something_new_each_time() throws Exception {
    PromptCrowd.Deeds done = crowd().mingle(35, Duration.ZERO, Duration.ofSeconds(60));
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
    return new PromptCrowd(new Visitor(portal.url()), ACCOUNTS);
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
    String who = LoopbackServer.bearer(exchange);
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
}
