package dev.vitral.header.account;

import java.security.SecureRandom;
import java.util.UUID;

/** Ids that sort by the time they were made: UUIDs of version 7 (RFC 9562, section 5.7). */
public final class TimeOrderedId {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final long VERSION = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  /** A new id. */
  public static UUID next() {
    long high = (System.currentTimeMillis() << 16) | VERSION | (RANDOM.nextLong() & 0xFFFL);
    long low = (RANDOM.nextLong() >>> 2) | VARIANT;
    return new UUID(high, low);
  }

  private TimeOrderedId() {}
}
