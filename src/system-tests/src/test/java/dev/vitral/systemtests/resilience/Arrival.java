package dev.vitral.systemtests.resilience;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A page and when each of its bytes came. */
public final class Arrival {

  /** What had come by then, counted from the request. */
  private record Moment(Duration after, String soFar) {}

  private final List<Moment> moments = new ArrayList<>();
  private final HttpResponse<InputStream> answer;
  private final Duration end;
  private final boolean isBrokenOff;

  /**
   * Reads it to its end.
   *
   * @param asked when, by {@link System#nanoTime}
   */
  Arrival(HttpResponse<InputStream> answer, long asked) {
    this.answer = answer;
    isBrokenOff = !readToEnd(answer.body(), asked);
    end = Duration.ofNanos(System.nanoTime() - asked);
  }

  private boolean readToEnd(InputStream body, long asked) {
    ByteArrayOutputStream soFar = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    try (body) {
      for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
        soFar.write(buffer, 0, n);
        Duration after = Duration.ofNanos(System.nanoTime() - asked);
        moments.add(new Moment(after, soFar.toString(UTF_8)));
      }
      return true;
    } catch (IOException broken) {
      return false;
    }
  }

  int status() {
    return answer.statusCode();
  }

  /** The first header of that name; empty text if there is none. */
  String header(String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  /** All that came. */
  public String page() {
    return moments.isEmpty() ? "" : moments.get(moments.size() - 1).soFar();
  }

  /** Whether the transfer ended before the page did. */
  boolean isBrokenOff() {
    return isBrokenOff;
  }

  /** When nothing more was to come. */
  Duration end() {
    return end;
  }

  /** When this text was there. */
  Duration of(String text) {
    return moments.stream()
        .filter(moment -> moment.soFar().contains(text))
        .findFirst()
        .map(Moment::after)
        .orElseThrow(() -> new AssertionError("no " + text + " in " + page()));
  }
}
