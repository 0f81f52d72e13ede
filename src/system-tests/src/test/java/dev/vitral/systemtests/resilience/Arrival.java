package dev.vitral.systemtests.resilience;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A page and when each of its bytes came. */
final class Arrival {

  /** What had come by then, counted from the request. */
  private record Moment(Duration after, String soFar) {}

  private final List<Moment> moments = new ArrayList<>();

  static Arrival of(InputStream body, long asked) throws IOException {
    Arrival arrival = new Arrival();
    ByteArrayOutputStream soFar = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
      soFar.write(buffer, 0, n);
      Duration after = Duration.ofNanos(System.nanoTime() - asked);
      arrival.moments.add(new Moment(after, soFar.toString(UTF_8)));
    }
    return arrival;
  }

  String page() {
    return moments.get(moments.size() - 1).soFar();
  }

  /** When the last byte came. */
  Duration end() {
    return moments.get(moments.size() - 1).after();
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
