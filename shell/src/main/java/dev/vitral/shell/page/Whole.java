package dev.vitral.shell.page;

import dev.vitral.shell.cache.Checksum;
import java.nio.ByteBuffer;

/**
 * A page that is at hand from its first byte to its last.
 *
 * @param tag tells it from others: a validator of all its parts together
 */
record Whole(String tag, ByteBuffer body) {

  static Whole of(ByteBuffer body) {
    Checksum checksum = new Checksum();
    checksum.take(body);
    return new Whole(checksum.tag(), body);
  }
}
