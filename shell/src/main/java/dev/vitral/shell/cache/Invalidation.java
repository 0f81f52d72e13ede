package dev.vitral.shell.cache;

import io.vertx.core.MultiMap;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** What is no longer right after a request has changed something (RFC 9111, 4.4). */
public final class Invalidation {

  /** Methods that change nothing (RFC 9110, 9.2.1, and the registry of methods). */
  private static final Set<String> SAFE =
      Set.of("GET", "HEAD", "OPTIONS", "TRACE", "PROPFIND", "REPORT", "SEARCH", "QUERY", "PRI");

  private static final List<String> ALSO_CHANGED = List.of("Location", "Content-Location");

  private Invalidation() {}

  /**
   * The URIs whose answers are no longer right; of other origins than the target's it says nothing.
   *
   * @param target what was asked, absolute
   * @param status of the answer: failures change nothing
   */
  public static Set<URI> of(String method, URI target, int status, MultiMap answer) {
    if (SAFE.contains(method) || status < 200 || status >= 400) {
      return Set.of();
    }
    Set<URI> changed = new LinkedHashSet<>();
    changed.add(target);
    for (String name : ALSO_CHANGED) {
      String said = answer.get(name);
      if (said != null) {
        add(target, said, changed);
      }
    }
    return changed;
  }

  /** Whether {@code Content-Location} says that the answer is one to the target itself. */
  public static boolean isAboutTarget(URI target, MultiMap answer) {
    String said = answer.get("Content-Location");
    Set<URI> named = new LinkedHashSet<>();
    if (said != null) {
      add(target, said, named);
    }
    return named.contains(target);
  }

  private static void add(URI target, String said, Set<URI> to) {
    try {
      URI named = target.resolve(said.strip());
      if (isSameOrigin(target, named)) {
        to.add(named);
      }
    } catch (IllegalArgumentException noUri) {
      // nobody can have asked for it
    }
  }

  private static boolean isSameOrigin(URI one, URI other) {
    return Objects.equals(origin(one), origin(other));
  }

  private static String origin(URI uri) {
    return (uri.getScheme() + "://" + uri.getRawAuthority()).toLowerCase(Locale.ROOT);
  }
}
