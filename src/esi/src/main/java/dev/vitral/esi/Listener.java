package dev.vitral.esi;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Is told how a rendering goes; called on the options' executor, and must not block. */
public interface Listener {

  /** Hears nothing. */
  Listener SILENT = new Listener() {};

  /** How an include ended. */
  enum Outcome {
    /** {@code src} answered. */
    FRESH,
    /** {@code src} failed, {@code alt} answered. */
    ALT,
    /** Both failed and {@code onerror="continue"} left the include out. */
    CONTINUED,
    /** It failed, and with it the attempt, fragment or page around it. */
    FAILED
  }

  /**
   * An include came to its end.
   *
   * @param src the {@code src} as expanded and resolved, as written if that failed
   * @param took from its start
   * @param cause the last failure, also where {@code alt} or {@code onerror} healed it
   */
  default void included(
      String src, Location at, Outcome outcome, Duration took, @Nullable EsiException cause) {}

  /** A nested fragment's markup is malformed; the page's own is in {@link Template#problems()}. */
  default void malformed(Problem problem) {}
}
