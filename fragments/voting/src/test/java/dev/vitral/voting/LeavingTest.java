package dev.vitral.voting;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(VotingStores.class)
class LeavingTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TestHTTPResource("/fragments/voting/leaderboard/events")
  URI events;

  @Inject Event<ShutdownDelayInitiatedEvent> told;

  @Test
  void live_boards_end_when_the_process_is_told_to_and_have_said_when_to_come_back() {
    CompletableFuture<Void> saidWhen = new CompletableFuture<>();
    CompletableFuture<Void> ended =
        HttpClient.newHttpClient()
            .sendAsync(HttpRequest.newBuilder(events).build(), BodyHandlers.ofLines())
            .thenAcceptAsync(
                answer ->
                    answer
                        .body()
                        .filter(line -> line.startsWith("retry:"))
                        .forEach(line -> saidWhen.complete(null)));
    assertThat(saidWhen).succeedsWithin(PATIENCE);
    assertThat(ended).isNotDone();

    told.fire(new ShutdownDelayInitiatedEvent());

    assertThat(ended).succeedsWithin(PATIENCE);
  }
}
