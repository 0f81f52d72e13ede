package dev.vitral.shell.origin;

import dev.vitral.kit.http.VitralHeaders;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** In which version each fragment answers; tells of every change. Safe for any thread. */
@ApplicationScoped
public class Versions {

  private static final CharSequence HEADER = HttpHeaders.createOptimized(VitralHeaders.VERSION);

  private final Consumer<VersionHeard> changed;
  private final Map<String, String> last = new ConcurrentHashMap<>();

  @Inject
  Versions(Event<VersionHeard> changed) {
    this((Consumer<VersionHeard>) changed::fire);
  }

  /**
   * @param changed is told of every change
   */
  Versions(Consumer<VersionHeard> changed) {
    this.changed = changed;
  }

  /** The version in which an answer was given; null if it does not say. */
  public static @Nullable String of(HttpClientResponse answer) {
    return answer.headers().get(HEADER);
  }

  /** A fragment was asked for its manifest: from now on only another version is news. */
  public void known(String fragment, String version) {
    last.put(fragment, version);
  }

  void heed(String fragment, HttpClientResponse answer) {
    @Nullable String version = of(answer);
    if (version != null && !version.equals(last.get(fragment))) {
      last.put(fragment, version);
      changed.accept(new VersionHeard(fragment, version));
    }
  }
}
