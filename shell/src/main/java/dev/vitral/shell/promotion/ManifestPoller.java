package dev.vitral.shell.promotion;

import dev.vitral.shell.origin.VersionHeard;
import dev.vitral.shell.registry.RegisteredFragment;
import dev.vitral.shell.registry.Registry;
import dev.vitral.shell.registry.RegistryChanged;
import dev.vitral.shell.registry.RegistryConfig;
import dev.vitral.shell.registry.RegistryFile;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Asks every registered fragment for its manifest, again and again, as long as it is registered.
 */
@ApplicationScoped
public class ManifestPoller {

  private final Vertx vertx;
  private final RegistryConfig.Polling config;
  private final RegistryFile file;
  private final Registry registry;
  private final ManifestReader reader;
  private final Promoter promoter;
  private final Map<String, Poll> polls = new HashMap<>();
  private boolean wereAllAsked;

  ManifestPoller(
      Vertx vertx,
      RegistryConfig config,
      RegistryFile file,
      Registry registry,
      ManifestReader reader,
      Promoter promoter) {
    this.vertx = vertx;
    this.config = config.manifest();
    this.file = file;
    this.registry = registry;
    this.reader = reader;
    this.promoter = promoter;
  }

  /** Whether every fragment of the start was asked once, and answered or failed to. */
  public synchronized boolean hasAskedAll() {
    wereAllAsked = wereAllAsked || polls.values().stream().allMatch(Poll::wasAsked);
    return wereAllAsked;
  }

  void start(@Observes StartupEvent startup) {
    pollAll();
  }

  void follow(@Observes RegistryChanged changed) {
    pollAll();
  }

  /** A fragment that answers in another version than the one that counts is asked at once. */
  void heed(@Observes VersionHeard heard) {
    Optional<String> counts =
        registry.portal().fragment(heard.fragment()).map(known -> known.manifest().version());
    if (counts.filter(version -> !version.equals(heard.version())).isPresent()) {
      poll(heard.fragment()).ifPresent(Poll::soon);
    }
  }

  /**
   * Asks a fragment at once.
   *
   * @return done when its manifest was asked for and counts or does not, or it failed to answer;
   *     empty if no such fragment is registered
   */
  public Optional<Future<Void>> ask(String fragment) {
    return poll(fragment).map(Poll::now);
  }

  private synchronized Optional<Poll> poll(String fragment) {
    return Optional.ofNullable(polls.get(fragment));
  }

  /** One poll for each registered fragment; one that has moved is another one. */
  private synchronized void pollAll() {
    Map<String, Poll> before = Map.copyOf(polls);
    polls.clear();
    for (RegisteredFragment fragment : file.fragments()) {
      Poll known = before.get(fragment.name());
      if (known != null && known.fragment().equals(fragment)) {
        polls.put(fragment.name(), known);
      } else {
        Poll poll = new Poll(vertx, config, fragment, reader, promoter);
        polls.put(fragment.name(), poll);
        poll.now();
      }
    }
    before.values().stream().filter(poll -> !polls.containsValue(poll)).forEach(Poll::stop);
  }
}
