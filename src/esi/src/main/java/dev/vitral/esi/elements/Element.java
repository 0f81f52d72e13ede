package dev.vitral.esi.elements;

import dev.vitral.esi.Location;
import dev.vitral.esi.expressions.Expression;
import dev.vitral.esi.expressions.Interpolation;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an ESI document is made of. {@code vars}, {@code remove}, {@code comment} and {@code <!--esi
 * -->} have done their work when the tree stands, and are not in it.
 */
public sealed interface Element {

  /** Bytes to be written as they are; read-only. */
  record Text(ByteBuffer bytes) implements Element {}

  /** Text with variables, within {@code vars} or a branch. */
  record Interpolated(Interpolation text) implements Element {}

  /**
   * An include (ESI 1.0, 3.1).
   *
   * @param src its URL; absent if missing or empty
   * @param goesOn whether {@code onerror="continue"}
   * @param maxwait how long the page waits for {@code src}, and again for {@code alt}, what is
   *     nested in them included
   * @param tooLong whether the tag is longer than allowed, and the include so failed
   */
  record Include(
      Location at,
      Optional<Interpolation> src,
      Optional<Interpolation> alt,
      boolean goesOn,
      Optional<Duration> maxwait,
      boolean tooLong,
      Map<String, String> attributes)
      implements Element {

    /** Whether another thing can stand in its place, so that it must not be written half. */
    public boolean isReplaceable() {
      return alt.isPresent() || goesOn;
    }
  }

  /** The first branch that holds, else {@code otherwise} (ESI 1.0, 3.3). */
  record Choose(List<When> branches, List<Element> otherwise) implements Element {
    public Choose {
      branches = List.copyOf(branches);
      otherwise = List.copyOf(otherwise);
    }
  }

  /** One branch of a choice. */
  record When(Expression test, List<Element> content) {
    public When {
      content = List.copyOf(content);
    }
  }

  /** The attempt, or {@code except} if an include of it fails (ESI 1.0, 3.4). */
  record Try(List<Element> attempt, List<Element> except) implements Element {
    public Try {
      attempt = List.copyOf(attempt);
      except = List.copyOf(except);
    }
  }
}
