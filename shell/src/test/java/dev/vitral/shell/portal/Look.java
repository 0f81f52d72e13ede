package dev.vitral.shell.portal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page as a visitor got it.
 *
 * @param brokenOff whether the transfer ended before the page did
 * @param took until the last byte
 */
record Look(int status, boolean mayRetry, String text, boolean brokenOff, Duration took) {

  private static final List<String> LANDMARKS = List.of("<header", "<main", "<footer", "</html>");
  private static final int REMEMBERED = 1 << 20;

  static Look at(Visitor visitor, String path) throws IOException, InterruptedException {
    long start = System.nanoTime();
    HttpResponse<InputStream> page = visitor.watch(path);
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    boolean brokenOff = !readToEnd(page.body(), text);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    return new Look(
        page.statusCode(),
        page.headers().firstValue("Retry-After").isPresent(),
        text.toString(StandardCharsets.UTF_8),
        brokenOff,
        took);
  }

  private static boolean readToEnd(InputStream body, ByteArrayOutputStream text) {
    byte[] buffer = new byte[64 * 1024];
    try (body) {
      for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
        text.write(buffer, 0, Math.min(n, REMEMBERED - text.size()));
      }
      return true;
    } catch (IOException broken) {
      return false;
    }
  }

  boolean hasLandmarks() {
    return LANDMARKS.stream().allMatch(text::contains);
  }

  boolean holds(String words) {
    return text.contains(words);
  }

  /** Includes that stand in it as their fragment gave them. */
  List<String> fresh() {
    return marked("data-fragment").map(part -> part.attr("data-fragment")).sorted().toList();
  }

  /** Includes that say they are whole, on whatever rung, and are not. */
  List<String> halves() {
    return Stream.concat(marked("data-fragment"), marked("data-fragment-fallback"))
        .filter(part -> !isWhole(part))
        .map(part -> part.attributes().html())
        .toList();
  }

  /** How the includes of a fragment were had. */
  String rungs(StubFragment fragment) {
    Stream<String> fresh = fresh().stream().filter(fragment::owns).map(id -> label(id, "fresh"));
    Stream<String> lower =
        marked("data-fragment-fallback")
            .filter(part -> fragment.owns(part.attr("data-fragment-fallback")))
            .map(part -> label(part.attr("data-fragment-fallback"), part.attr("data-rung")));
    return Stream.concat(fresh, lower).collect(Collectors.joining(", "));
  }

  private static String label(String id, String rung) {
    return id.substring(id.indexOf('/') + 1) + " " + rung;
  }

  private static boolean isWhole(Element part) {
    String lower = part.attr("data-fragment-fallback");
    String id = lower.isEmpty() ? part.attr("data-fragment") : lower;
    String said = part.select("i").text();
    return switch (part.attr("data-rung")) {
      case "", "stale", "alt" -> said.equals(StubFragment.endOf(id));
      case "fallback" -> said.equals(StubFragment.endOfFallback(id));
      default -> true;
    };
  }

  private Stream<Element> marked(String attribute) {
    Document page = Jsoup.parse(text);
    return page.select("[" + attribute + "]").stream();
  }
}
