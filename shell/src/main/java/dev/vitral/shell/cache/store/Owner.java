package dev.vitral.shell.cache.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One owner's answers. Look-ups take no lock; whoever changes something takes the owner's. */
final class Owner<E extends Entry> {

  /** Answers for one URI: a header with a value for every visitor must not fill the memory. */
  static final int MOST_VARIANTS = 512;

  /** All answers for one URI may fill this part of the quota. */
  private static final int SHARE_OF_ONE_URI = 2;

  private volatile long largest;
  private final PurgeLog log;
  private final AtomicLong numbers;
  private final Bound<E> bound;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Resource<E>> resources = new ConcurrentHashMap<>();
  private final KeyIndex<E> index = new KeyIndex<>();

  Owner(long quota, PurgeLog log, AtomicLong numbers, LongSupplier nanoTime) {
    this.largest = quota / SHARE_OF_ONE_URI;
    this.log = log;
    this.numbers = numbers;
    this.bound = new Bound<>(quota, nanoTime);
  }

  void resize(long quota) {
    largest = quota / SHARE_OF_ONE_URI;
    bound.resize(quota);
    settle();
  }

  @Nullable E newest(String uri, Variant.Selector request) {
    Resource<E> resource = resources.get(uri);
    E newest = resource == null ? null : resource.newest(request);
    boolean isThere = newest != null && newest.isKept() && bound.touch(newest);
    settle();
    return isThere ? newest : null;
  }

  void touch(E entry) {
    bound.touch(entry);
  }

  List<E> all(String uri) {
    return locked(() -> kept(uri)).stream().filter(Entry::isKept).toList();
  }

  boolean put(Placement placement, Variant.Selector request, E entry) {
    return locked(() -> enter(placement, request, entry));
  }

  void remove(String uri, Variant.Selector request) {
    locked(
        () -> {
          Resource<E> resource = resources.get(uri);
          if (resource != null) {
            resource.matching(request).forEach(this::drop);
          }
          return true;
        });
  }

  int purge(Purge purge) {
    return locked(
        () -> {
          int found = 0;
          for (String name : purge.names()) {
            found += purge(named(purge.by(), name), purge.depth());
          }
          return found;
        });
  }

  void weighAgain(E entry) {
    locked(
        () -> {
          Resource<E> resource = resources.get(entry.key().uri());
          if (resource != null && entry.isKept()) {
            resource.weigh(entry);
            if (entry.weighed() > largest) {
              drop(entry);
            } else {
              bound.put(entry);
            }
          }
          return true;
        });
  }

  long weight() {
    bound.tidy();
    settle();
    return bound.weight();
  }

  int keys() {
    return locked(index::size);
  }

  private boolean enter(Placement placement, Variant.Selector request, E entry) {
    CacheKey key = placement.key();
    var purged = log.since(placement.asked(), key, entry.surrogateKeys());
    if (purged.filter(Purge.Depth.HARD::equals).isPresent()) {
      return false;
    }
    Resource<E> before = resources.get(key.uri());
    if (before != null) {
      before.matching(request).forEach(this::drop);
    }
    entry.weigh();
    if (entry.weighed() > largest) {
      return false;
    }
    makeRoom(key.uri(), placement.variant(), entry.weighed());
    entry.enter(
        key,
        placement.variant(),
        numbers.incrementAndGet(),
        placement.leavesAt(),
        purged.isPresent());
    resources.computeIfAbsent(key.uri(), first -> new Resource<>()).add(entry);
    index.add(entry);
    bound.put(entry);
    return entry.isKept();
  }

  private void makeRoom(String uri, Variant added, long weight) {
    Resource<E> resource = resources.get(uri);
    if (resource != null) {
      resource.excess(added, weight, largest, MOST_VARIANTS).forEach(this::drop);
    }
  }

  private List<E> named(Purge.By by, String name) {
    return switch (by) {
      case KEY -> index.of(name);
      case URI -> kept(name);
      case ALL ->
          resources.values().stream().map(Resource::all).flatMap(Collection::stream).toList();
    };
  }

  private List<E> kept(String uri) {
    Resource<E> resource = resources.get(uri);
    return resource == null ? List.of() : resource.all();
  }

  private int purge(List<E> entries, Purge.Depth depth) {
    entries.forEach(depth == Purge.Depth.HARD ? this::drop : Entry::purgeSoftly);
    return entries.size();
  }

  private void drop(E entry) {
    entry.leave();
    bound.remove(entry);
    leaveIndexes(entry);
  }

  private void leaveIndexes(E entry) {
    String uri = entry.key().uri();
    Resource<E> resource = resources.get(uri);
    if (resource != null && resource.remove(entry)) {
      index.remove(entry);
      if (resource.isEmpty()) {
        resources.remove(uri);
      }
    }
  }

  private <R> R locked(Supplier<R> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
      settle();
    }
  }

  /** Takes out of the indexes what has left, unless somebody is about to who holds the lock. */
  private void settle() {
    while (bound.hasDeparted() && lock.tryLock()) {
      try {
        for (E gone = bound.departed(); gone != null; gone = bound.departed()) {
          bound.remove(gone);
          leaveIndexes(gone);
        }
      } finally {
        lock.unlock();
      }
    }
  }
}
