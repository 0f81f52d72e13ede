package dev.vitral.shell.portal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Predicate;

/** A browser without a screen. */
final class Visitor {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final URI portal;

  Visitor(URI portal) {
    this.portal = portal;
  }

  /** Asks for a page as a browser does. */
  HttpResponse<String> visit(String path, String... headers)
      throws IOException, InterruptedException {
    return http.send(page(path, headers), BodyHandlers.ofString());
  }

  /** Asks for a page and reads it as it comes. */
  HttpResponse<InputStream> watch(String path, String... headers)
      throws IOException, InterruptedException {
    return http.send(page(path, headers), BodyHandlers.ofInputStream());
  }

  HttpResponse<String> send(String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(portal.resolve(path))
            .timeout(PATIENCE)
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    return http.send(with(request, headers), BodyHandlers.ofString());
  }

  /** Visits again until the page is as wanted: manifests and fallbacks come in by themselves. */
  HttpResponse<String> visitUntil(
      String path, Predicate<HttpResponse<String>> wanted, String... headers)
      throws IOException, InterruptedException {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    HttpResponse<String> page = visit(path, headers);
    while (!wanted.test(page)) {
      if (System.nanoTime() > giveUp) {
        throw new AssertionError(path + " did not become as wanted: " + page.body());
      }
      Thread.onSpinWait();
      page = visit(path, headers);
    }
    return page;
  }

  private HttpRequest page(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(portal.resolve(path))
            .timeout(PATIENCE)
            .header("Accept", "text/html,*/*;q=0.8");
    return with(request, headers);
  }

  private static HttpRequest with(HttpRequest.Builder request, String... headers) {
    return headers.length == 0 ? request.build() : request.headers(headers).build();
  }
}
