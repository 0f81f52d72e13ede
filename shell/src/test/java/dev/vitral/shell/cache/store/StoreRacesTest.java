package dev.vitral.shell.cache.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.shell.cache.store.Purge.Depth;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

/** Many threads that read, store and purge at once. */
class StoreRacesTest {

  private static final int THREADS = 4;
  private static final int ROUNDS = 20_000;
  private static final int URIS = 40;
  private static final long QUOTA = 20_000;

  private final Store<Versioned> store = new Store<>(Quotas.each(QUOTA), () -> 0);

  /** The origin: what it has for each URI. Every change is followed by a purge. */
  private final AtomicIntegerArray origin = new AtomicIntegerArray(URIS);

  /** The newest change of each URI whose purge is done. */
  private final AtomicIntegerArray purged = new AtomicIntegerArray(URIS);

  private static final class Versioned extends Entry {
    private final int version;
    private final String key;

    Versioned(int version, String key) {
      this.version = version;
      this.key = key;
    }

    @Override
    protected long weight() {
      return 1_000;
    }

    @Override
    protected Set<String> surrogateKeys() {
      return Set.of(key);
    }
  }

  @Test
  void nobody_is_given_what_was_purged_before_the_question() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        Random random = new Random(i);
        all.add(threads.submit(() -> visit(random)));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(store.weight()).isBetween(0L, QUOTA);
    store.purge(Purge.all(Optional.empty(), Depth.HARD));
    assertThat(store.weight()).isZero();
    assertThat(store.keys("news")).isZero();
  }

  private void visit(Random random) {
    for (int round = 0; round < ROUNDS; round++) {
      int uri = random.nextInt(URIS);
      if (random.nextInt(10) == 0) {
        change(uri, random);
      } else {
        read(uri);
      }
    }
  }

  private void change(int uri, Random random) {
    int version = origin.incrementAndGet(uri);
    Set<String> name = Set.of("key-" + uri);
    store.purge(
        random.nextBoolean()
            ? Purge.keys(Optional.of("news"), name, Depth.HARD)
            : Purge.uris(Optional.empty(), Set.of("/" + uri), Depth.HARD));
    purged.accumulateAndGet(uri, version, Math::max);
  }

  private void read(int uri) {
    int least = purged.get(uri);
    Versioned kept = store.newest(at(uri), Kept.ANY);
    if (kept != null) {
      assertThat(kept.version).isGreaterThanOrEqualTo(least);
    } else {
      Ticket ticket = store.ticket();
      int version = origin.get(uri);
      Thread.yield();
      long leaves = Duration.ofDays(1).toNanos();
      store.put(
          new Placement(at(uri), Variant.ONLY, ticket, leaves),
          Kept.ANY,
          new Versioned(version, "key-" + uri));
    }
  }

  private static CacheKey at(int uri) {
    return new CacheKey("news", "/" + uri);
  }
}
