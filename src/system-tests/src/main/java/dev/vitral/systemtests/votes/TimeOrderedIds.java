package dev.vitral.systemtests.votes;

import java.security.SecureRandom;
import java.util.UUID;

/** UUIDs of version 7 (RFC 9562, section 5.7). */
final class TimeOrderedIds {

  private static final SecureRandom RANDOM = new SecureRandom();

  static UUID next() {
    long high = System.currentTimeMillis() << 16 | 0x7000L | RANDOM.nextInt(0x1000);
    long low = RANDOM.nextLong() & ~(0b11L << 62) | 0b10L << 62;
    return new UUID(high, low);
  }

  private TimeOrderedIds() {}
}
