package dev.vitral.shell.purge;

import dev.vitral.kit.http.VitralHeaders;
import dev.vitral.shell.registry.KnownFragment;
import dev.vitral.shell.visit.Visit;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Heeds {@code Vitral-Purge}: here at once, and at the other shells as soon as they hear of it. */
@ApplicationScoped
public class Purges {

  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final Copies copies;
  private final PurgeTopic topic;

  Purges(Copies copies, PurgeTopic topic) {
    this.copies = copies;
    this.topic = topic;
  }

  /**
   * Hears a fragment's answer to a visitor's write. When this returns, what the answer names is
   * gone, so that whoever sees the answer sees nothing older than it.
   */
  public void heed(Visit visit, KnownFragment fragment, HttpClientResponse answer) {
    Set<String> keys = Keys.of(answer.headers().getAll(VitralHeaders.PURGE));
    if (keys.isEmpty() || SAFE.contains(visit.method())) {
      return;
    }
    copies.purge(Optional.of(fragment.name()), keys);
    topic.tell(fragment.name(), keys);
  }
}
