package dev.vitral.shell.include;

import dev.vitral.esi.SurrogateControl;
import dev.vitral.kit.http.VitralHeaders;
import dev.vitral.kit.manifest.Identity;
import dev.vitral.shell.cache.CacheControl;
import dev.vitral.shell.cache.Storage;
import dev.vitral.shell.fallback.Rung;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
  static Duration of(IncludeTarget target, Rung rung, @Nullable HttpClientResponse answer) {
    return answer != null && rung == Rung.FRESH && target.identity() == Identity.NONE
        ? of(answer.statusCode(), answer.headers())
        : Duration.ZERO;
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
