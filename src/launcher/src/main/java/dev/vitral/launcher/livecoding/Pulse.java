package dev.vitral.launcher.livecoding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;

/**
 * Asks dev mode for something whenever a source was saved. It looks at its sources only then, and a
 * shell that has seen a fragment fail, or has an answer that is fresh, may not ask for a while.
 */
final class Pulse {

  /** Dev mode looks at most that often; a save just after a look is seen by the one after. */
  static final Duration AGAIN = Duration.ofMillis(2_500);

  private static final int CONNECT_MILLIS = 1_000;

  /** A compilation and a start on a busy machine. */
  private static final int ANSWER_MILLIS = 60_000;

  private final Path sources;
  private final URI question;
  private final InstantSource clock;
  private long known;
  private boolean owed;
  private Instant asked;

  Pulse(Path fragment, URI address, InstantSource clock) {
    this.clock = clock;
    this.asked = clock.instant();
    this.sources = fragment.resolve("src/main");
    this.question = address.resolve("/dev-mode/pulse");
    this.known = state();
  }

  /** Looks once, and asks if it is time to. */
  void beat() {
    long now = state();
    if (now != known) {
      known = now;
      owed = true;
      ask();
    } else if (owed && clock.instant().isAfter(asked.plus(AGAIN))) {
      owed = !ask();
    }
  }

  /** Whatever it answers, it has looked. */
  private boolean ask() {
    try {
      HttpURLConnection connection = (HttpURLConnection) question.toURL().openConnection();
      connection.setConnectTimeout(CONNECT_MILLIS);
      connection.setReadTimeout(ANSWER_MILLIS);
      connection.getResponseCode();
      connection.disconnect();
      return true;
    } catch (IOException e) {
      return false; // it starts, or is late: asked again
    } finally {
      asked = clock.instant();
    }
  }

  /** Another number when a file was saved, made or removed. */
  private long state() {
    try (Stream<Path> files = Files.walk(sources)) {
      return files.mapToLong(Pulse::state).sum();
    } catch (IOException | UncheckedIOException e) {
      return known; // a folder that is being moved: the next look sees it
    }
  }

  private static long state(Path file) {
    try {
      return 31L * file.hashCode() + Files.getLastModifiedTime(file).toMillis();
    } catch (IOException e) {
      return 0; // an editor's, gone again
    }
  }
}
