package dev.vitral.systemtests.portal;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Waits for a state that no event announces. */
public final class Eventually {

  /** For a machine that others keep busy: a service may take minutes to start again there. */
  private static final Duration LIMIT = Duration.ofMinutes(4);

  private static final Duration PAUSE = Duration.ofMillis(100);

  private Eventually() {}

  /** What a question yields, asked again and again until it yields something. */
  public static <T> T answered(Supplier<T> question) {
    AtomicReference<@Nullable T> answer = new AtomicReference<>();
    eventually(() -> answer.set(question.get()));
    return Objects.requireNonNull(answer.get());
  }

  /**
   * Looks again and again until the assertion holds; the last failure counts. Who gets no answer at
   * all looks again too: somebody may just be starting.
   */
  public static void eventually(Runnable assertion) {
    Instant latest = Instant.now().plus(LIMIT);
    while (true) {
      try {
        assertion.run();
        return;
      } catch (AssertionError | UncheckedIOException failure) {
        if (Instant.now().isAfter(latest)) {
          throw failure;
        }
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }
}
