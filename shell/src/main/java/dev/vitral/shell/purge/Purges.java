package dev.vitral.shell.purge;

import dev.vitral.kit.http.VitralHeaders;
import dev.vitral.shell.cache.store.Purge;
import dev.vitral.shell.cache.store.Purge.Depth;
import dev.vitral.shell.registry.KnownFragment;
import dev.vitral.shell.visit.Visit;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Purges what fragments and operators say: here at once, elsewhere as soon as they hear of it. */
@ApplicationScoped
public class Purges {

  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final Stock stock;
  private final PurgeTopic topic;

  Purges(Stock stock, PurgeTopic topic) {
    this.stock = stock;
    this.topic = topic;
  }

  /**
   * Hears a fragment's answer to a visitor's write. When this returns, what the answer names is
   * gone, so that whoever sees the answer sees nothing older than it.
   */
  public void heed(Visit visit, KnownFragment fragment, HttpClientResponse answer) {
    if (SAFE.contains(visit.method())) {
      return;
    }
    if (answer.statusCode() < 400) {
      stock.purge(Purge.uris(Optional.of(fragment.name()), written(visit, answer), Depth.HARD));
    }
    Set<String> keys = Keys.of(answer.headers().getAll(VitralHeaders.PURGE));
    if (!keys.isEmpty()) {
      order(Purge.keys(Optional.of(fragment.name()), keys, Depth.HARD));
    }
  }

  /** What a write has changed without a word (RFC 9111, 4.4); each shell knows of its own. */
  private static Set<String> written(Visit visit, HttpClientResponse answer) {
    return Stream.concat(
            Stream.of(visit.target()),
            Stream.of("Location", "Content-Location")
                .flatMap(name -> answer.headers().getAll(name).stream())
                .filter(url -> url.startsWith("/") && !url.startsWith("//")))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Purges whatever is meant. When this returns, nothing of it is left here. */
  public Done order(Purge purge) {
    int found = stock.purge(purge);
    return new Done(found, topic.tell(purge));
  }

  /**
   * What became of a purge.
   *
   * @param found answers that were found here
   * @param told whether the other shells are told
   */
  public record Done(int found, boolean told) {}
}
