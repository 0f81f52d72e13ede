package dev.vitral.bench.portal;

import dev.vitral.bench.load.Ask;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The home page in both languages, asked one at a time by who waits for it to be whole. */
public final class HomePages {

  /** As anonymous visitors ask for it: in both languages, with and without compression. */
  public static final List<Ask> ASKS =
      List.of(
          Ask.page("es", "/"),
          Ask.page("en", "/en/"),
          new Ask("es gzip", "/", Map.of("Accept", "text/html", "Accept-Encoding", "gzip")),
          new Ask("en gzip", "/en/", Map.of("Accept", "text/html", "Accept-Encoding", "gzip")));

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI portal;

  public HomePages(URI portal) {
    this.portal = portal;
  }

  /** What its panes are now; they must all be their fragments' own. */
  public Landmarks landmarks() {
    Optional<String> wrong = wrong(new Landmarks(List.of()));
    if (wrong.isPresent()) {
      throw new IllegalStateException(
          "The portal is not whole, so nothing can be proved of it: " + wrong.get());
    }
    return Landmarks.of(html("/"));
  }

  /**
   * Waits until every pane of both pages is its fragment's own.
   *
   * @return what is still wrong at the end
   */
  public Optional<String> awaitFresh(Landmarks landmarks, Duration longest)
      throws InterruptedException {
    Instant end = Instant.now().plus(longest);
    Optional<String> wrong = wrong(landmarks);
    while (wrong.isPresent() && Instant.now().isBefore(end)) {
      Thread.sleep(PAUSE.toMillis());
      wrong = wrong(landmarks);
    }
    return wrong;
  }

  private Optional<String> wrong(Landmarks landmarks) {
    return wrong("/", landmarks).or(() -> wrong("/en/", landmarks));
  }

  private Optional<String> wrong(String path, Landmarks landmarks) {
    String html = html(path);
    if (!Landmarks.isWhole(html)) {
      return Optional.of(path + " does not come");
    }
    Optional<String> lacking = landmarks.lacking(html);
    if (lacking.isPresent()) {
      return lacking.map(mark -> path + " lacks " + mark);
    }
    return Landmarks.lower(html).stream()
        .findFirst()
        .map(lower -> "%s shows %s at rung %s".formatted(path, lower.pane(), lower.rung()));
  }

  /** The page, or nothing but an empty text if it does not answer 200. */
  private String html(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(portal.resolve(path))
            .timeout(PATIENCE)
            .header("Accept", "text/html")
            .build();
    try {
      HttpResponse<String> answer =
          client.send(request, BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
      return answer.statusCode() == 200 ? answer.body() : "";
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
