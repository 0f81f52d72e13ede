package dev.vitral.shell.reuse;

import dev.vitral.shell.cache.CacheControl;
import dev.vitral.shell.cache.Directives;
import dev.vitral.shell.cache.Vary;
import dev.vitral.shell.cache.store.Placement;
import dev.vitral.shell.cache.store.Purge;
import dev.vitral.shell.cache.store.Quotas;
import dev.vitral.shell.cache.store.Store;
import dev.vitral.shell.cache.store.Ticket;
import dev.vitral.shell.registry.RegistryFile;
import io.vertx.core.MultiMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The last good answers of fragments, kept beyond their lifetime to stand in when these fail: of
 * what was for everybody alone, and never what must not be given stale (RFC 9111, 4.2.4). Each
 * fragment has a quota. Safe for any thread.
 */
@ApplicationScoped
public class LastGood {

  private static final int OK = 200;
  private static final Set<Integer> NOT_THERE = Set.of(404, 410);

  /** Of what is no success but withdraws nothing: not modified, time-out, too many requests. */
  private static final Set<Integer> FOR_NOW = Set.of(304, 408, 429);

  private final Store<Kept> store;
  private final Duration longest;

  @Inject
  LastGood(RegistryFile registry, LastGoodConfig config) {
    this(
        fragment -> registry.shareOf(config.size().asLongValue(), config.quota().asLongValue()),
        config.longest());
  }

  LastGood(Quotas quotas, Duration longest) {
    this.store = new Store<>(quotas, System::nanoTime);
    this.longest = longest;
  }

  /** Asks for everybody's quota again. */
  void settleQuotas() {
    store.settleQuotas();
  }

  /**
   * Keeps an answer that others may be given, in the place of the last one.
   *
   * @param answer with its body outside the heap
   */
  void keep(
      Question question,
      Ticket asked,
      Answer answer,
      Lifetime lifetime,
      Set<String> surrogateKeys) {
    Duration standsIn = standsIn(answer.status(), answer.headers(), lifetime);
    if (standsIn.isZero()) {
      return;
    }
    long now = System.nanoTime();
    store.put(
        new Placement(
            question.key(),
            question.variant(Vary.names(answer.headers())),
            asked,
            now + standsIn.toNanos()),
        question::values,
        new Kept(question, answer, lifetime, now, surrogateKeys));
  }

  /** For how long an answer may stand in, from when it came; zero for not at all. */
  private Duration standsIn(int status, MultiMap headers, Lifetime lifetime) {
    if (status != OK || mustNotBeStale(headers)) {
      return Duration.ZERO;
    }
    OptionalLong allowed =
        Directives.seconds(Directives.of(headers.getAll("Cache-Control")), "stale-if-error");
    Duration own = lifetime.fresh().plusSeconds(allowed.orElse(longest.toSeconds()));
    return own.compareTo(longest) < 0 ? own : longest;
  }

  /** The copy for a question, if there is one that is not too old. */
  Optional<Found> find(Question question) {
    @Nullable Kept kept = store.newest(question.key(), question::values);
    long now = System.nanoTime();
    return kept == null
        ? Optional.empty()
        : Optional.of(new Found(kept, Found.State.STALE, kept.said(now), kept.staleFor(now)));
  }

  /**
   * Forgets the copy for a question whose answer withdraws it: by a status that is neither a
   * success nor a failure, such as 404 or a redirect to the log-in, or by a success that others may
   * not be given, or not stale. What is said to one visitor alone, by his cookie or with one for
   * him, says nothing about the others.
   *
   * @param isKept whether others may be given the answer
   */
  void heed(Question question, int status, MultiMap headers, boolean isKept) {
    boolean isForAll = !question.withCredentials() && !headers.contains("Set-Cookie");
    if (NOT_THERE.contains(status) || (isForAll && withdraws(status, headers, isKept))) {
      store.remove(question.key(), question::values);
    }
  }

  private static boolean withdraws(int status, MultiMap headers, boolean isKept) {
    return switch (status / 100) {
      case 2 -> !isKept || mustNotBeStale(headers);
      case 3, 4 -> !FOR_NOW.contains(status);
      default -> false;
    };
  }

  /**
   * Purges copies; what is purged softly stays, since it is for when nothing better can be had.
   *
   * @return how many were found
   */
  int purge(Purge purge) {
    return store.purge(purge);
  }

  /** What is kept of a fragment, in bytes. */
  long bytes(String fragment) {
    return store.weight(fragment);
  }

  /** What is said of some header fields alone counts for the whole: they are not taken out here. */
  private static boolean mustNotBeStale(MultiMap headers) {
    CacheControl said = CacheControl.of(headers);
    return said.noStore() || said.isPrivate() || said.noCache() || said.isNeverStale();
  }
}
