package dev.vitral.shell.include;

import dev.vitral.esi.SurrogateControl;
import dev.vitral.kit.http.VitralHeaders;
import dev.vitral.kit.manifest.Identity;
import dev.vitral.shell.cache.CacheControl;
import dev.vitral.shell.fallback.Rung;
import dev.vitral.shell.reuse.Found;
import dev.vitral.shell.reuse.Kept;
import dev.vitral.shell.reuse.Storage;
import io.vertx.core.MultiMap;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How long an include may be given to everybody as it came. */
final class Reuse {

  /** The shell's name as a surrogate of its fragments. */
  private static final String TOKEN = "vitral";

  private static final SurrogateControl NOTHING_SAID = SurrogateControl.of(Map.of(), TOKEN);

  /**
   * As long as {@code Cache-Control} says: a lifetime for surrogates counts on purges, which end
   * here. Never what may be one visitor's, and no lower rung, which should not outlive its cause.
   *
   * @return zero for not at all
   */
  static Duration of(IncludeTarget target, Rung rung, int status, MultiMap headers) {
    return rung == Rung.FRESH && target.identity() == Identity.NONE
        ? of(status, headers)
        : Duration.ZERO;
  }

  /** What is left of it when an answer comes out of the cache. */
  static Duration of(IncludeTarget target, Rung rung, Found found) {
    if (found.state() != Found.State.FRESH) {
      return Duration.ZERO;
    }
    Kept kept = found.kept();
    long waited = found.said().age() - CacheControl.age(kept.headers());
    Duration left = of(target, rung, kept.status(), kept.headers()).minusSeconds(waited);
    return left.isNegative() ? Duration.ZERO : left;
  }

  private static Duration of(int status, MultiMap headers) {
    List<String> toSurrogates = headers.getAll(VitralHeaders.SURROGATE_CONTROL);
    if (SurrogateControl.of(Map.of(VitralHeaders.SURROGATE_CONTROL, toSurrogates), TOKEN)
        .noStore()) {
      return Duration.ZERO;
    }
    return new Storage(NOTHING_SAID, CacheControl.of(headers))
        .keep(status, headers, false)
        .orElse(Duration.ZERO);
  }

  private Reuse() {}
}
