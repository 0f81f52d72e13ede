package dev.vitral.shell.reuse;

import dev.vitral.esi.SurrogateControl;
import dev.vitral.kit.http.VitralHeaders;
import dev.vitral.shell.cache.CacheControl;
import io.vertx.core.MultiMap;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * For how long an answer may be given to others (RFC 9111, 3 and 4.2; RFC 5861). What a fragment
 * says to surrogates comes before what it says to everybody (Edge Architecture Specification, 2.2).
 *
 * @param fresh from now on, as it is
 * @param whileRevalidate after that, while it is asked for anew
 * @param ifError after it was fresh, while its fragment fails
 */
public record Lifetime(Duration fresh, Duration whileRevalidate, Duration ifError) {

  /** The shell's name as a surrogate of its fragments. */
  private static final String TOKEN = "vitral";

  /**
   * Reads the headers of an answer that has just come.
   *
   * @param withCredentials whether the request carried a cookie: then the answer has to say {@code
   *     public}
   * @return empty if nobody else may be given the answer
   */
  public static Optional<Lifetime> of(int status, MultiMap headers, boolean withCredentials) {
    SurrogateControl surrogate = surrogate(headers);
    CacheControl said = CacheControl.of(headers);
    return withCredentials && !said.forAll()
        ? Optional.empty()
        : new Storage(surrogate, said)
            .keep(status, headers, withCredentials)
            .map(fresh -> new Lifetime(fresh, whileRevalidate(surrogate, said), ifError(said)));
  }

  /** Until nobody has any use for it. */
  Duration whole() {
    Duration longer = whileRevalidate.compareTo(ifError) < 0 ? ifError : whileRevalidate;
    return fresh.plus(longer);
  }

  /** Who says a lifetime to surrogates says there too what follows it. */
  private static Duration whileRevalidate(SurrogateControl surrogate, CacheControl said) {
    return surrogate.maxAge().isPresent()
        ? Duration.ofSeconds(surrogate.staleWhileRevalidate().orElse(0L))
        : unlessForbidden(said, said.staleWhileRevalidate());
  }

  private static Duration ifError(CacheControl said) {
    return unlessForbidden(said, said.staleIfError());
  }

  private static Duration unlessForbidden(CacheControl said, OptionalLong seconds) {
    return said.isNeverStale() ? Duration.ZERO : Duration.ofSeconds(seconds.orElse(0));
  }

  private static SurrogateControl surrogate(MultiMap headers) {
    List<String> lines = headers.getAll(VitralHeaders.SURROGATE_CONTROL);
    return SurrogateControl.of(Map.of(VitralHeaders.SURROGATE_CONTROL, lines), TOKEN);
  }
}
