package dev.vitral.esi;

import java.time.Duration;
import java.util.List;
import java.util.Map;
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

  /**
   * A fragment's answer began; what is known of the composed page's lifetime, privacy and variants
   * comes from these heads together. Also told of answers that fail later.
   *
   * @param headers as the fetcher gave them
   */
  default void answered(IncludeRequest request, int status, Map<String, List<String>> headers) {}

  /**
   * The page depends on a header of the visitor's request: markup read a variable made of it. Told
   * once per header and rendering.
   *
   * @param name such as {@code Cookie}, of any case; {@code *} for the visitor's address or place,
   *     and for whatever comes after a hundred names
   */
  default void dependsOn(String name) {}

  /**
   * The page shows what no request decides: a random number or the time. The same request can give
   * another page. Told once per rendering.
   */
  default void unrepeatable() {}

  /**
   * Markup is malformed and was read in the most harmless way. Of a page parsed beforehand this is
   * in {@link Template#problems()} instead.
   */
  default void malformed(Problem problem) {}
}
