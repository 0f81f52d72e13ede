package dev.vitral.shell.cache;

import java.util.Set;

/** What a cache knows of statuses. */
public final class Statuses {

  /** Cacheable without explicit freshness (RFC 9110, 15.1), without partial content. */
  private static final Set<Integer> HEURISTICALLY =
      Set.of(200, 203, 204, 300, 301, 308, 404, 405, 410, 414, 501);

  /** Whose meaning for caches is known here (RFC 9111, 3 and 5.2.2.3). */
  private static final Set<Integer> UNDERSTOOD =
      Set.of(
          200, 203, 204, 300, 301, 302, 303, 307, 308, 400, 401, 403, 404, 405, 406, 409, 410, 411,
          413, 414, 415, 421, 422, 429, 451, 500, 501, 502, 503, 504);

  /** After which a stale answer may be better (RFC 5861, 4). */
  private static final Set<Integer> FAILURES = Set.of(500, 502, 503, 504);

  private Statuses() {}

  static boolean isHeuristicallyCacheable(int status) {
    return HEURISTICALLY.contains(status);
  }

  static boolean isUnderstood(int status) {
    return UNDERSTOOD.contains(status);
  }

  /** Whether the origin says that it cannot answer. */
  public static boolean isFailure(int status) {
    return FAILURES.contains(status);
  }
}
