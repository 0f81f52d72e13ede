package dev.vitral.shell.promotion;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * What a fragment served as its manifest lately. While it is upgraded its processes are of two
 * versions and answer by turns: then the older one has not come back, it is about to leave, and one
 * that was refused a moment ago has not become better. Thread-safe.
 */
final class Sightings {

  private final Duration patience;
  private final LongSupplier nanoTime;
  private Optional<byte[]> counting = Optional.empty();
  private Optional<byte[]> before = Optional.empty();
  private Optional<byte[]> refused = Optional.empty();
  private long countingSeen;
  private long refusedSeen;

  /**
   * @param patience how long after the last sight of what counts its predecessor is only leaving,
   *     and how long what was refused stays so unseen
   */
  Sightings(Duration patience, LongSupplier nanoTime) {
    this.patience = patience;
    this.nanoTime = nanoTime;
  }

  /** The manifest that counts; empty before the first. */
  synchronized Optional<byte[]> counting() {
    return counting;
  }

  synchronized boolean isCounting(byte[] manifest) {
    return is(counting, manifest);
  }

  /** Whether it counted before the present one, which was served lately too. */
  synchronized boolean isLeaving(byte[] manifest) {
    return is(before, manifest) && isLately(countingSeen);
  }

  synchronized boolean wasRefusedLately(byte[] manifest) {
    return is(refused, manifest) && isLately(refusedSeen);
  }

  /** It was served and counts, from now on or still. */
  synchronized void counts(byte[] manifest) {
    if (!is(counting, manifest)) {
      before = counting;
      counting = Optional.of(manifest);
    }
    countingSeen = nanoTime.getAsLong();
  }

  /** It was served and does not count. */
  synchronized void refused(byte[] manifest) {
    refused = Optional.of(manifest);
    refusedSeen = nanoTime.getAsLong();
  }

  private static boolean is(Optional<byte[]> known, byte[] manifest) {
    return known.filter(one -> Arrays.equals(one, manifest)).isPresent();
  }

  private boolean isLately(long seen) {
    return nanoTime.getAsLong() - seen < patience.toNanos();
  }
}
