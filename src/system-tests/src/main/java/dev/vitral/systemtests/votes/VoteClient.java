package dev.vitral.systemtests.votes;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One keep-alive client of the portal. It sends a vote until it is acknowledged, always the same
 * vote, as a client on a bad line would.
 */
final class VoteClient {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final int SERVER_ERROR = 500;

  private final URI portal;
  private final Acknowledged acknowledged;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  VoteClient(URI portal, Acknowledged acknowledged) {
    this.portal = portal;
    this.acknowledged = acknowledged;
  }

  OpenContest contest() {
    try {
      HttpResponse<String> answer = until(200, request("/voting/contests").GET().build());
      return OpenContest.of(JSON.readTree(answer.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A voter's cookie. JVM cookie stores keep secure cookies from plain http: it is set by hand. */
  String voter() {
    HttpRequest registration =
        request("/voting/voters").POST(HttpRequest.BodyPublishers.noBody()).build();
    return until(201, registration)
        .headers()
        .firstValue("Set-Cookie")
        .map(cookie -> cookie.split(";", 2)[0])
        .orElseThrow(() -> new IllegalStateException("POST /voting/voters gave no cookie"));
  }

  /** Votes by form; the id is in the address of the vote's own page. */
  void castForm(OpenContest contest, String voter, String candidate, boolean twice) {
    HttpRequest vote =
        request(contest.votesPath())
            .header("Cookie", voter)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "candidate=" + URLEncoder.encode(candidate, StandardCharsets.UTF_8)))
            .build();
    for (int i = 0; i < (twice ? 2 : 1); i++) {
      String location = until(303, vote).headers().firstValue("Location").orElse("");
      acknowledged.add(
          UUID.fromString(location.substring(location.lastIndexOf('/') + 1)), candidate);
    }
    countRepeat(twice);
  }

  /** Votes by JSON under an id of its own. */
  void castJson(OpenContest contest, String voter, String candidate, boolean twice) {
    UUID id = TimeOrderedIds.next();
    Map<String, String> body = Map.of("voteId", id.toString(), "candidate", candidate);
    HttpRequest vote =
        request(contest.votesPath())
            .header("Cookie", voter)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JSON.valueToTree(body).toString()))
            .build();
    for (int i = 0; i < (twice ? 2 : 1); i++) {
      until(2, vote);
      acknowledged.add(id, candidate);
    }
    countRepeat(twice);
  }

  private void countRepeat(boolean twice) {
    if (twice) {
      acknowledged.countRepeated();
    }
  }

  /** Sends until the answer has this status, or this class of statuses. */
  private HttpResponse<String> until(int wanted, HttpRequest request) {
    while (true) {
      Optional<HttpResponse<String>> answer = send(request);
      int status = answer.map(HttpResponse::statusCode).orElse(SERVER_ERROR);
      if (status == wanted || status / 100 == wanted) {
        return answer.orElseThrow();
      }
      if (status < SERVER_ERROR) {
        throw new IllegalStateException(
            "%s %s: %d %s"
                .formatted(
                    request.method(),
                    request.uri(),
                    status,
                    answer.map(HttpResponse::body).orElse("")));
      }
      answer.ifPresentOrElse(refusal -> acknowledged.countRefused(), acknowledged::countUnanswered);
      pause();
    }
  }

  private Optional<HttpResponse<String>> send(HttpRequest request) {
    try {
      return Optional.of(http.send(request, BodyHandlers.ofString()));
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("The storm was interrupted", e);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(portal.resolve(path)).timeout(PATIENCE);
  }
}
