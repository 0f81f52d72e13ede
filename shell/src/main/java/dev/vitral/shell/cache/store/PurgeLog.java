package dev.vitral.shell.cache.store;

import dev.vitral.shell.cache.store.Purge.By;
import dev.vitral.shell.cache.store.Purge.Depth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers recent purges for answers that are still on their way. Bounded: an answer that took
 * longer than the log reaches back counts as purged.
 */
final class PurgeLog {

  /** Names that are remembered: some seconds of a storm of writes, hours of an ordinary day. */
  static final int MOST = 4_096;

  private record Mark(String owner, By by, String name) {}

  private record Said(long number, Depth depth) {}

  private static final String EVERYBODY = "";

  private final Map<Mark, Said> marks = new LinkedHashMap<>();
  private long purges;
  private long forgotten;

  synchronized Ticket ticket() {
    return new Ticket(purges);
  }

  synchronized void add(Purge purge) {
    purges++;
    for (String name : purge.names()) {
      Mark mark = new Mark(purge.owner().orElse(EVERYBODY), purge.by(), name);
      Said before = marks.remove(mark);
      marks.put(mark, new Said(purges, deeper(before, purge.depth())));
    }
    var oldest = marks.values().iterator();
    for (int over = marks.size() - MOST; over > 0; over--) {
      forgotten = Math.max(forgotten, oldest.next().number());
      oldest.remove();
    }
  }

  /** What has been said of an answer since it was asked for; the hardest of it. */
  synchronized Optional<Depth> since(Ticket asked, CacheKey key, Iterable<String> surrogateKeys) {
    if (asked.purges() == purges) {
      return Optional.empty();
    } else if (asked.purges() < forgotten) {
      return Optional.of(Depth.HARD);
    }
    Hardest hardest = new Hardest(asked, key.owner());
    hardest.of(By.ALL, "");
    hardest.of(By.URI, key.uri());
    surrogateKeys.forEach(name -> hardest.of(By.KEY, name));
    return Optional.ofNullable(hardest.depth);
  }

  /** A hard purge is not undone by a soft one that follows; who asked before both sees the hard. */
  private static Depth deeper(@Nullable Said before, Depth now) {
    return before == null ? now : deeper(before.depth(), now);
  }

  private static Depth deeper(@Nullable Depth one, Depth other) {
    return one == Depth.HARD ? one : other;
  }

  private final class Hardest {
    private final Ticket asked;
    private final String owner;
    private @Nullable Depth depth;

    Hardest(Ticket asked, String owner) {
      this.asked = asked;
      this.owner = owner;
    }

    void of(By by, String name) {
      take(marks.get(new Mark(owner, by, name)));
      take(marks.get(new Mark(EVERYBODY, by, name)));
    }

    private void take(@Nullable Said said) {
      if (said != null && said.number() > asked.purges()) {
        depth = deeper(depth, said.depth());
      }
    }
  }
}
