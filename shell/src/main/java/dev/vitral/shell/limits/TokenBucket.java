package dev.vitral.shell.limits;

/**
 * So many at once, and so many in a second from then on: tokens are taken from a bucket that is
 * filled at a steady pace (RFC 2697 calls such a thing a meter). Safe for any thread.
 */
final class TokenBucket {

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
  TokenBucket(int perSecond, int size, long now) {
    this.perNano = perSecond / SECOND;
    this.size = size;
    this.tokens = size;
    this.filledAt = now;
  }

  /** Takes one, if there is one. */
  synchronized boolean take(long now) {
    tokens = Math.min(size, tokens + Math.max(0, now - filledAt) * perNano);
    filledAt = now;
    if (tokens < 1) {
      return false;
    }
    tokens--;
    return true;
  }
}
