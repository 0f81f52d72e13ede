package dev.vitral.bench.portal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** What the shell counts, read off its management port in Prometheus' text format. */
public final class Metrics {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI url;

  private Metrics(URI url) {
    this.url = url;
  }

  /** Of the shell that the launcher has started. */
  public static Metrics ofShell(Control control) {
    String port = control.environment("shell").getString("QUARKUS_MANAGEMENT_PORT");
    return new Metrics(URI.create("http://127.0.0.1:" + port + "/q/metrics"));
  }

  /** Every value whose name begins so, by name and labels; none if the port does not answer. */
  public Map<String, Double> beginning(String prefix) {
    try {
      HttpRequest request = HttpRequest.newBuilder(url).timeout(PATIENCE).build();
      return beginning(prefix, client.send(request, BodyHandlers.ofString()).body());
    } catch (IOException e) {
      return Map.of();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Map.of();
    }
  }

  static Map<String, Double> beginning(String prefix, String text) {
    Map<String, Double> values = new TreeMap<>();
    text.lines()
        .filter(line -> line.startsWith(prefix))
        .forEach(
            line -> {
              int space = line.lastIndexOf(' ');
              values.put(line.substring(0, space), Double.parseDouble(line.substring(space + 1)));
            });
    return values;
  }
}
