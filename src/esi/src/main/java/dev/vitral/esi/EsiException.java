package dev.vitral.esi;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Why an include, and with it perhaps the page, failed. The message names source, line, column and
 * include path; it is for logs and must not be shown to visitors. There is no stack trace: where in
 * the markup tells more than where in the engine, and a page may fail a thousand includes.
 */
public abstract sealed class EsiException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String reason;
  private final transient Location location;

  private EsiException(String what, Location location, @Nullable Throwable cause) {
    super(what + " (" + location + ")", cause, false, false);
    this.reason = what;
    this.location = location;
  }

  /** What went wrong, without where: the message has both. */
  public String reason() {
    return reason;
  }

  /** Where the failed include stands. */
  public Location location() {
    return location;
  }

  /** The fragment answered with a status other than 2xx. */
  public static final class BadStatus extends EsiException {
    private static final long serialVersionUID = 1L;
    private final int status;

    public BadStatus(String url, int status, Location location) {
      super(url + " answered with status " + status, location, null);
      this.status = status;
    }

    public int status() {
      return status;
    }
  }

  /**
   * No answer could be had: no such host, connection refused or reset, circuit open, queue full.
   */
  public static final class Unreachable extends EsiException {
    private static final long serialVersionUID = 1L;

    public Unreachable(String url, String why, Location location, @Nullable Throwable cause) {
      super(url + " could not be fetched: " + why, location, cause);
    }
  }

  /** The answer began but was cut off or cannot be decoded. */
  public static final class Broken extends EsiException {
    private static final long serialVersionUID = 1L;

    public Broken(String url, String why, Location location, @Nullable Throwable cause) {
      super(url + " broke off: " + why, location, cause);
    }
  }

  /** The fragment, or the page as a whole, took too long. */
  public static final class TimedOut extends EsiException {
    private static final long serialVersionUID = 1L;
    private final Duration allowed;

    public TimedOut(String what, Duration allowed, Location location) {
      super(what + " took longer than " + allowed.toMillis() + " ms", location, null);
      this.allowed = allowed;
    }

    public Duration allowed() {
      return allowed;
    }
  }

  /** The URL may not be fetched: missing, malformed, of a foreign scheme or host. */
  public static final class Refused extends EsiException {
    private static final long serialVersionUID = 1L;

    public Refused(String why, Location location) {
      super("include refused: " + why, location, null);
    }
  }

  /** A bound of {@link EsiLimits} was reached. */
  public static final class LimitReached extends EsiException {
    private static final long serialVersionUID = 1L;
    private final String limit;

    public LimitReached(Limit limit, long bound, Location location) {
      this(limit.key(), bound, location);
    }

    /**
     * @param limit its name
     */
    public LimitReached(String limit, long bound, Location location) {
      super(Limit.reached(limit, bound), location, null);
      this.limit = limit;
    }

    /** The limit's {@link Limit#key()}, or {@code heldBytes} for that of {@link HeldBytes}. */
    public String limit() {
      return limit;
    }
  }
}
