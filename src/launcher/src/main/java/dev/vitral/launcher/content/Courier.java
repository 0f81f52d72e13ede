package dev.vitral.launcher.content;

import dev.vitral.launcher.accounts.Sessions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Brings one sample to the portal in its author's name, again while the portal is away. */
final class Courier {

  private static final int UNAUTHORIZED = 401;
  private static final Duration TIMEOUT = Duration.ofSeconds(15);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final URI portal;
  private final HttpClient client;
  private final Sessions sessions;
  private final Duration patience;

  /**
   * @param patience how long one sample is brought again before it is left for the next start
   */
  Courier(URI portal, HttpClient client, Sessions sessions, Duration patience) {
    this.portal = portal;
    this.client = client;
    this.sessions = sessions;
    this.patience = patience;
  }

  Answer bring(SampleRequest sample, Map<String, String> remembered, String key)
      throws InterruptedException {
    Optional<String> unknown = sample.unknownName(remembered);
    if (unknown.isPresent()) {
      return new Answer.Refused("it speaks of {%s}, which was not made".formatted(unknown.get()));
    }
    if (!sessions.knows(sample.as())) {
      return new Answer.Refused("there is no sample account '%s'".formatted(sample.as()));
    }
    Instant latest = Instant.now().plus(patience);
    Answer answer = tried(sample, sample.path(remembered), key);
    while (answer instanceof Answer.Away && Instant.now().isBefore(latest)) {
      Thread.sleep(PAUSE.toMillis());
      answer = tried(sample, sample.path(remembered), key);
    }
    return answer;
  }

  private Answer tried(SampleRequest sample, String path, String key) throws InterruptedException {
    Optional<String> token = sessions.token(sample.as());
    if (token.isEmpty()) {
      return new Answer.Away(UNAUTHORIZED, sample.as() + " cannot log in");
    }
    try {
      HttpRequest request = request(sample, path, key, token.get());
      Answer answer = Answer.of(client.send(request, BodyHandlers.ofString()));
      if (answer instanceof Answer.Away away && away.status() == UNAUTHORIZED) {
        sessions.forget(sample.as());
      }
      return answer;
    } catch (IOException e) {
      return new Answer.Away(0, "no answer (%s)".formatted(e));
    }
  }

  private HttpRequest request(SampleRequest sample, String path, String key, String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(portal.resolve(path))
            .header("Accept", "application/json")
            .header("Authorization", "Bearer " + token)
            .timeout(TIMEOUT);
    if (sample.method().equals("POST")) {
      request.header("Idempotency-Key", key);
    }
    return sample.body() == null
        ? request.method(sample.method(), BodyPublishers.noBody()).build()
        : request
            .header("Content-Type", "application/json")
            .method(sample.method(), BodyPublishers.ofString(sample.body().toString()))
            .build();
  }
}
