package dev.vitral.shell.cache;

import dev.vitral.shell.guard.HopByHop;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.Locale;
import java.util.Set;

/** Headers of a stored answer after somebody has said that it is still right (RFC 9111, 3.2). */
public final class Freshening {

  /** Said of the very bytes that are kept. */
  private static final Set<String> OF_THE_BODY =
      Set.of(
          "content-length",
          "content-encoding",
          "content-range",
          "content-md5",
          "digest",
          "content-digest",
          "repr-digest",
          "etag",
          "last-modified");

  private Freshening() {}

  /**
   * The stored headers with what the news say in place of what was said before.
   *
   * @param news of an answer 304, or of one to HEAD
   */
  public static MultiMap of(MultiMap stored, MultiMap news) {
    Set<String> hopByHop = HopByHop.of(news);
    MultiMap updated = HttpHeaders.headers().addAll(stored);
    updated.remove("Age");
    for (String name : news.names()) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (!hopByHop.contains(lower) && !OF_THE_BODY.contains(lower)) {
        updated.set(name, news.getAll(name));
      }
    }
    return updated;
  }
}
