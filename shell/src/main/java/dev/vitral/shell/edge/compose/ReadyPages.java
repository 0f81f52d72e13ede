package dev.vitral.shell.edge.compose;

import dev.vitral.shell.cache.SharedCache;
import dev.vitral.shell.edge.visit.Visitor;
import java.util.ArrayList;
import java.util.List;

/**
 * The ready pages of one markup, one for every choice that visitors make more than once, within
 * bounds. Shared by all event loops.
 */
public final class ReadyPages {

  /** More choices are few visitors each: their pages are composed. */
  private static final int MOST = 8;

  /** Choices of which it is known that somebody made them before. */
  private static final int REMEMBERED = 32;

  private final int[] seen = new int[REMEMBERED];
  private int lastSeen;
  private volatile List<ReadyPage> pages = List.of();

  /**
   * Answers with a ready page, if there is one for this visitor.
   *
   * @param cache where its parts are
   * @return whether it did
   */
  public boolean answer(Visitor visitor, SharedCache<Ready> cache) {
    if (pages.isEmpty()) {
      return false;
    }
    long now = cache.now();
    for (ReadyPage page : pages) {
      if (page.isFor(visitor) && page.isAlive(now)) {
        page.send(visitor, cache, now);
        return true;
      }
    }
    return false;
  }

  /** Whether a page is worth its memory: somebody made the same choice not long ago. */
  synchronized boolean hasSeen(Choice choice) {
    int made = choice.hashCode();
    for (int one : seen) {
      if (one == made) {
        return true;
      }
    }
    seen[lastSeen++ % REMEMBERED] = made;
    return false;
  }

  /**
   * Keeps a page, if there is room for it beside those that live.
   *
   * @param atMost what all may weigh together, in bytes
   * @return what they weigh now, in bytes
   */
  synchronized long keep(ReadyPage page, long now, long atMost) {
    List<ReadyPage> living = new ArrayList<>();
    for (ReadyPage other : pages) {
      if (other.isAlive(now) && !other.choice().equals(page.choice())) {
        living.add(other);
      }
    }
    if (living.size() < MOST && weight(living) + page.weight() <= atMost) {
      living.add(page);
    }
    pages = List.copyOf(living);
    return weight(living);
  }

  /** What all weigh now, in bytes. */
  long weight() {
    return weight(pages);
  }

  private static long weight(List<ReadyPage> pages) {
    return pages.stream().mapToLong(ReadyPage::weight).sum();
  }
}
