package dev.vitral.shell.cache;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One range that a request asks for (RFC 9110, 14.1.2). A request for several, or in another unit,
 * is one for the whole.
 *
 * @param first the first byte, from 0; -1 for a suffix
 * @param last the last byte, {@link Long#MAX_VALUE} for all that follow; of a suffix its length
 */
public record ByteRange(long first, long last) {

  private static final Pattern ONE =
      Pattern.compile("(?i:bytes)=[ \\t]*(?:([0-9]{1,18})-([0-9]{0,18})|-([0-9]{1,18}))[ \\t]*");
  private static final int OF_SUFFIX = -1;

  /**
   * Bytes that are there.
   *
   * @param first from 0
   * @param last included
   */
  public record Span(long first, long last) {

    public int length() {
      return Math.toIntExact(last - first + 1);
    }

    public boolean holds(Span other) {
      return first <= other.first && other.last <= last;
    }

    /** For {@code Content-Range}. */
    public String of(long total) {
      return "bytes %d-%d/%d".formatted(first, last, total);
    }
  }

  /** Reads {@code Range}; empty if it asks for no single range of bytes. */
  public static Optional<ByteRange> of(@Nullable String header) {
    Matcher one = ONE.matcher(header == null ? "" : header.strip());
    if (!one.matches()) {
      return Optional.empty();
    }
    if (one.group(3) != null) {
      return Optional.of(new ByteRange(OF_SUFFIX, Long.parseLong(one.group(3))));
    }
    long first = Long.parseLong(one.group(1));
    long last = one.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(one.group(2));
    return last < first ? Optional.empty() : Optional.of(new ByteRange(first, last));
  }

  /** What it means of so many bytes; empty if it asks for nothing that is there. */
  public Optional<Span> of(long total) {
    long from = first == OF_SUFFIX ? Math.max(0, total - last) : first;
    long to = first == OF_SUFFIX ? total - 1 : Math.min(last, total - 1);
    return from > to ? Optional.empty() : Optional.of(new Span(from, to));
  }
}
