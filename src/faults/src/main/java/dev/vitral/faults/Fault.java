package dev.vitral.faults;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a {@link FaultProxy} does to every answer that begins while the fault is set. */
public sealed interface Fault {

  /** What {@link #parse} understands, in words. */
  String WORDS =
      "pass, delay:2s, down, refused, 500 (any status), drip, drip:1s (one byte each second), cut,"
          + " garbage, redirect-loop, wrong-type, broken-gzip, endless or huge-header";

  /** Nothing: bytes pass as they come. */
  record Pass() implements Fault {}

  /** The answer's first byte is held back for {@code before}; the rest passes as it comes. */
  record Delay(Duration before) implements Fault {
    public Delay {
      if (before.isNegative()) {
        throw new IllegalArgumentException("a delay cannot be negative: " + before);
      }
    }
  }

  /** Every connection, open or new, is reset. */
  record Down() implements Fault {}

  /** Nobody listens: open connections are reset, new ones are refused. */
  record Refused() implements Fault {}

  /** The proxy answers with this HTTP status itself and closes; the origin is not asked. */
  record Status(int code) implements Alone {
    public Status {
      if (code < 200 || code > 599) {
        throw new IllegalArgumentException("not a final HTTP status: " + code);
      }
    }
  }

  /** The answer arrives {@code bytes} at a time, with a {@code pause} after each piece. */
  record Drip(int bytes, Duration pause) implements Fault {
    public Drip {
      if (bytes < 1) {
        throw new IllegalArgumentException("a drip needs at least one byte: " + bytes);
      }
    }
  }

  /** The answer's head and half of its body arrive, then the connection ends. */
  record Cut() implements Fault {}

  /** The answer is what it was, but says that it is {@code application/octet-stream}. */
  record WrongType() implements Fault {}

  /** The answer says that it is compressed, and is not. */
  record BrokenGzip() implements Fault {}

  /** The answer's head arrives, then a document that never ends, as fast as it is read. */
  record Endless() implements Fault {}

  /** What the proxy answers itself, before it closes; the origin is not asked. */
  sealed interface Alone extends Fault {}

  /** Bytes that are not HTTP. */
  record Garbage() implements Alone {}

  /** 302 to the very URL that was asked for. */
  record RedirectLoop() implements Alone {}

  /**
   * 200 with one header that is too long.
   *
   * @param bytes of its value
   */
  record HugeHeader(long bytes) implements Alone {}

  static Fault pass() {
    return new Pass();
  }

  static Fault delay(Duration before) {
    return new Delay(before);
  }

  static Fault down() {
    return new Down();
  }

  static Fault status(int code) {
    return new Status(code);
  }

  /** 16 bytes every 50 ms: about six seconds for a fragment of 2 KB. */
  static Fault drip() {
    return new Drip(16, Duration.ofMillis(50));
  }

  static Fault cut() {
    return new Cut();
  }

  static Fault garbage() {
    return new Garbage();
  }

  /** 100 MB. */
  static Fault hugeHeader() {
    return new HugeHeader(100L << 20);
  }

  /**
   * Reads one of {@code pass}, {@code delay:<duration>}, {@code down}, {@code refused}, {@code
   * drip}, {@code drip:<duration>} (of one byte), {@code cut}, {@code garbage}, {@code
   * redirect-loop}, {@code wrong-type}, {@code broken-gzip}, {@code endless}, {@code huge-header}
   * and an HTTP status. A duration is a whole number with {@code ms}, {@code s} or {@code m}.
   *
   * @throws IllegalArgumentException naming what is allowed
   */
  static Fault parse(String text) {
    if (text.startsWith("delay:")) {
      return delay(duration(text.substring("delay:".length())));
    }
    if (text.startsWith("drip:")) {
      return new Drip(1, duration(text.substring("drip:".length())));
    }
    if (text.matches("[2-5]\\d\\d")) {
      return status(Integer.parseInt(text));
    }
    return switch (text) {
      case "pass" -> pass();
      case "down" -> down();
      case "refused" -> new Refused();
      case "drip" -> drip();
      case "cut" -> cut();
      case "garbage" -> garbage();
      case "redirect-loop" -> new RedirectLoop();
      case "wrong-type" -> new WrongType();
      case "broken-gzip" -> new BrokenGzip();
      case "endless" -> new Endless();
      case "huge-header" -> hugeHeader();
      default ->
          throw new IllegalArgumentException("'%s' is no fault: use %s".formatted(text, WORDS));
    };
  }

  private static Duration duration(String text) {
    Matcher parts = Pattern.compile("(\\d{1,9})(ms|s|m)").matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "'%s' is no duration: use 300ms, 2s or 1m".formatted(text));
    }
    long amount = Long.parseLong(parts.group(1));
    return switch (parts.group(2)) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      default -> Duration.ofMinutes(amount);
    };
  }
}
