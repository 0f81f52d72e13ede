package dev.vitral.shell.edge.compose;

import dev.vitral.shell.cache.Merged;
import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which composed pages may be sent in fewer bytes: those that anybody may keep and that are the
 * same for whoever is known and whoever is not. What one visitor alone may see is never compressed
 * together with what somebody else can put into the page: its length would tell of it (BREACH).
 */
final class Compressible {

  /** Smaller pages fit into a packet as they are. */
  private static final int LEAST_BYTES = 1_024;

  private static final Set<String> CREDENTIALS = Set.of("cookie", "authorization", "*");

  private static final Set<String> TYPES =
      Set.of(
          "application/json",
          "application/javascript",
          "application/xml",
          "application/xhtml+xml",
          "application/rss+xml",
          "application/atom+xml",
          "application/ld+json",
          "application/manifest+json",
          "image/svg+xml");

  private Compressible() {}

  /**
   * Whether it may be.
   *
   * @param merged what its parts say together
   * @param page its own headers, as the origin sent them
   * @param length in bytes
   */
  static boolean is(Merged merged, int status, MultiMap page, long length) {
    return status == 200
        && length >= LEAST_BYTES
        && merged.isForAll()
        && merged.vary().stream().noneMatch(CREDENTIALS::contains)
        && isText(page.get("Content-Type"))
        && !forbidsTransformation(page.getAll("Cache-Control"));
  }

  private static boolean isText(@Nullable String contentType) {
    if (contentType == null) {
      return false;
    }
    int semicolon = contentType.indexOf(';');
    String type = semicolon < 0 ? contentType : contentType.substring(0, semicolon);
    String clean = type.strip().toLowerCase(Locale.ROOT);
    return clean.startsWith("text/") || TYPES.contains(clean);
  }

  /** RFC 9111, 5.2.2.6. */
  private static boolean forbidsTransformation(List<String> cacheControl) {
    return cacheControl.stream()
        .anyMatch(line -> line.toLowerCase(Locale.ROOT).contains("no-transform"));
  }
}
