package dev.vitral.shell.limits;

/**
 * So many at once, and so many in a second from then on: tokens are taken from a bucket that is
 * filled at a steady pace (RFC 2697 calls such a thing a meter). Safe for any thread.
 */
public final class TokenBucket {

  private static final double SECOND = 1e9;

  private final double perNano;
  private final double size;
  private double tokens;
  private long filledAt;

  /**
   * @param perSecond tokens that come in, at least 1
   * @param size tokens that it holds at most, and at first
   * @param now nanoseconds, as {@link System#nanoTime}
   */
  public TokenBucket(int perSecond, int size, long now) {
    this.perNano = perSecond / SECOND;
    this.size = size;
    this.tokens = size;
    this.filledAt = now;
  }

  /** Takes one, if there is one. */
  public synchronized boolean take(long now) {
    boolean has = has(now);
    if (has) {
      tokens--;
    }
    return has;
  }

  /** Whether there is one. */
  public synchronized boolean has(long now) {
    tokens = Math.min(size, tokens + Math.max(0, now - filledAt) * perNano);
    filledAt = now;
    return tokens >= 1;
  }
}
