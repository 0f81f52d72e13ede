package dev.vitral.shell.fallback;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** One fallback in one language: its markup, and whether it is being read. */
final class FallbackCopy {

  private @Nullable String markup;
  private long readAt;
  private boolean isRead;
  private boolean underWay;
  private String path = "";
  private int drops;

  synchronized Optional<String> markup() {
    return Optional.ofNullable(markup);
  }

  /** What was kept over a restart; it is read again at once. */
  synchronized void restore(String kept) {
    markup = kept;
  }

  /**
   * Begins to read it, unless somebody does or it is young enough.
   *
   * @param from where it is read now; what was read elsewhere is never young enough
   * @return what {@link #take} wants to know
   */
  synchronized OptionalInt begin(String from, Duration refresh) {
    boolean isYoung = isRead && from.equals(path) && System.nanoTime() - readAt < refresh.toNanos();
    if (underWay || isYoung) {
      return OptionalInt.empty();
    }
    underWay = true;
    path = from;
    return OptionalInt.of(drops);
  }

  synchronized void giveUp() {
    underWay = false;
  }

  /** Takes what was read; false if it was dropped meanwhile, since that may be what is wrong. */
  synchronized boolean take(String read, int begun) {
    underWay = false;
    if (begun != drops) {
      return false;
    }
    markup = read;
    readAt = System.nanoTime();
    isRead = true;
    return true;
  }

  synchronized void drop() {
    drops++;
    markup = null;
    isRead = false;
  }
}
