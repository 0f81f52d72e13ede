package dev.vitral.shell.cache;

import dev.vitral.shell.cache.ByteRange.Span;
import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which part of a whole an answer 206 brought (RFC 9110, 14.4). One that brought less than it says
 * is incomplete, and holds what came (RFC 9111, 3.3).
 *
 * @param held what is there
 * @param total bytes of the whole
 */
public record Partial(Span held, long total) {

  private static final Pattern CONTENT_RANGE =
      Pattern.compile("(?i:bytes) +([0-9]{1,18})-([0-9]{1,18})/([0-9]{1,18})");

  /**
   * Reads {@code Content-Range}; empty if it tells no place in a whole of known length, or one that
   * the body contradicts.
   *
   * @param length of the body
   */
  public static Optional<Partial> of(MultiMap headers, long length) {
    List<String> lines = headers.getAll("Content-Range");
    Matcher range = CONTENT_RANGE.matcher(lines.size() == 1 ? lines.get(0).strip() : "");
    if (!range.matches()) {
      return Optional.empty();
    }
    long first = Long.parseLong(range.group(1));
    long last = Long.parseLong(range.group(2));
    long total = Long.parseLong(range.group(3));
    boolean fits = first <= last && last < total && length > 0 && length <= last - first + 1;
    return fits ? Optional.of(new Partial(new Span(first, first + length - 1), total)) : none();
  }

  private static Optional<Partial> none() {
    return Optional.empty();
  }

  /** What a request means, if all of it is there. */
  public Optional<Span> covers(ByteRange wanted) {
    return wanted.of(total).filter(held::holds);
  }
}
