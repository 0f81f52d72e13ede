package dev.vitral.shell.reuse;

import dev.vitral.kit.http.VitralHeaders;
import dev.vitral.shell.cache.OutsideTheHeap;
import dev.vitral.shell.cache.Vary;
import dev.vitral.shell.cache.store.Placement;
import dev.vitral.shell.cache.store.Purge;
import dev.vitral.shell.cache.store.Purgeable;
import dev.vitral.shell.cache.store.Store;
import dev.vitral.shell.cache.store.SurrogateKeys;
import dev.vitral.shell.cache.store.Ticket;
import dev.vitral.shell.overload.Overload;
import dev.vitral.shell.registry.RegistryChanged;
import dev.vitral.shell.registry.RegistryFile;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.MultiMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The portal's shared cache (RFC 9111) of what fragments answer when nobody in particular asks.
 * Each fragment is the owner of its answers: it alone fills its quota, and purges them. Safe for
 * any thread.
 */
@ApplicationScoped
public class FragmentCache implements Purgeable {

  private final RegistryFile registry;
  private final Store<Kept> store;
  private final LastGood lastGood;
  private final FragmentCacheMetrics metrics;
  private final Overload overload;

  FragmentCache(
      RegistryFile registry,
      FragmentCacheConfig config,
      LastGood lastGood,
      Overload overload,
      MeterRegistry meters) {
    this.overload = overload;
    this.registry = registry;
    this.store =
        new Store<>(
            fragment -> registry.shareOf(config.size().asLongValue(), config.quota().asLongValue()),
            System::nanoTime);
    this.lastGood = lastGood;
    this.metrics = new FragmentCacheMetrics(meters);
    watchAll();
  }

  /** More fragments share the same memory, or fewer. */
  void settle(@Observes RegistryChanged changed) {
    store.settleQuotas();
    lastGood.settleQuotas();
    watchAll();
  }

  private void watchAll() {
    registry.fragments().forEach(fragment -> metrics.watch(fragment, this));
  }

  /** To be taken before a fragment is asked: what is purged until its answer comes is not kept. */
  public Ticket ticket() {
    return store.ticket();
  }

  /** What there is for a question, of any use at all. */
  public Optional<Found> find(Question question) {
    Optional<Found> found = found(question, System.nanoTime());
    metrics.count(question.key().owner(), found);
    return found;
  }

  /** Counts how often answers of a fragment were fresh. */
  public Counter hits(String fragment) {
    return metrics.hits(fragment);
  }

  /** What has become an answer since nothing was found. */
  public Optional<Found> fresh(Question question) {
    return found(question, System.nanoTime()).filter(found -> found.state() == Found.State.FRESH);
  }

  /**
   * What stands in for an answer now that its fragment has failed: what is kept as far as that is
   * allowed, else the last good answer.
   */
  public Optional<Found> standIn(Question question) {
    return found(question, System.nanoTime())
        .or(() -> lastGood.find(question))
        .or(() -> question.whole().flatMap(this::standIn));
  }

  private Optional<Found> found(Question question, long now) {
    @Nullable Kept kept = store.newest(question.key(), question::values);
    return kept == null
        ? Optional.empty()
        : state(kept, now).map(state -> new Found(kept, state, kept.said(now), kept.staleFor(now)));
  }

  private Optional<Found.State> state(Kept kept, long now) {
    if (kept.isFresh(now)) {
      return Optional.of(Found.State.FRESH);
    } else if (kept.mayBeStretched(now, overload.stretch())) {
      return Optional.of(Found.State.STRETCHED);
    } else if (kept.mayBeRevalidated(now)) {
      return Optional.of(Found.State.REVALIDATED);
    }
    return kept.mayStandIn(now) ? Optional.of(Found.State.STALE) : Optional.empty();
  }

  /**
   * Keeps an answer, if that is allowed.
   *
   * @param asked taken before
   */
  public void keep(Question question, Ticket asked, Answer answer) {
    Optional<Lifetime> lifetime = lifetime(question, answer.status(), answer.headers());
    Optional<Set<String>> keys =
        SurrogateKeys.of(answer.headers().getAll(VitralHeaders.SURROGATE_KEY));
    if (lifetime.isPresent() && keys.isPresent()) {
      long now = System.nanoTime();
      Answer copy = outsideTheHeap(answer);
      Kept kept = new Kept(question, copy, lifetime.get(), now, keys.get());
      store.put(
          new Placement(
              question.key(),
              question.variant(Vary.names(answer.headers())),
              asked,
              now + kept.lasts(overload.longestStretch()).toNanos()),
          question::values,
          kept);
      lastGood.keep(question, asked, copy, lifetime.get(), keys.get());
    }
    heed(question, answer.status(), answer.headers());
  }

  /** Heeds an answer that is not kept: the last good one may be no good any more. */
  public void heed(Question question, int status, MultiMap headers) {
    lastGood.heed(question, status, headers, lifetime(question, status, headers).isPresent());
  }

  /** For how long others may be given an answer that has begun; empty for not at all. */
  public Optional<Lifetime> lifetime(Question question, int status, MultiMap headers) {
    return Lifetime.of(status, headers, question.withCredentials());
  }

  /** The fragment could not be asked anew. */
  public void failed(Question question) {
    @Nullable Kept kept = store.newest(question.key(), question::values);
    if (kept != null) {
      kept.failed();
    }
  }

  /** In the same order for both, so that a ticket of one is good for the other. */
  @Override
  public synchronized int purge(Purge purge) {
    return Math.max(lastGood.purge(purge), store.purge(purge));
  }

  /** What is kept of a fragment, in bytes. */
  public long bytes(String fragment) {
    return store.weight(fragment);
  }

  /** What is kept of a fragment for when it fails, in bytes. */
  long lastGoodBytes(String fragment) {
    return lastGood.bytes(fragment);
  }

  private static Answer outsideTheHeap(Answer answer) {
    ByteBuffer copy = OutsideTheHeap.copy(List.of(answer.body()));
    return new Answer(answer.status(), answer.headers(), answer.head(), copy.asReadOnlyBuffer());
  }
}
