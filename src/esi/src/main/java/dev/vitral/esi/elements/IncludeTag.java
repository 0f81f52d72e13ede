package dev.vitral.esi.elements;

import dev.vitral.esi.expressions.Interpolation;
import dev.vitral.esi.input.Position;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An {@code include} or {@code eval} as written.
 *
 * @param src its URL; absent if missing or empty
 * @param params name and value pairs for the query of both URLs
 * @param goesOn whether {@code onerror="continue"}
 * @param maxwait how long the page waits for {@code src}, and again for {@code alt}, what is nested
 *     in them included
 * @param dca whether the fragment is to be processed, if the tag says so
 * @param tooLong whether the tag is longer than allowed, and the include so failed
 * @param attributes all of them, XML entities decoded
 * @param knownSrc what {@code src} led to last
 * @param knownAlt what {@code alt} led to last
 */
public record IncludeTag(
    Position at,
    Optional<Interpolation> src,
    Optional<Interpolation> alt,
    List<Param> params,
    boolean goesOn,
    Optional<Duration> maxwait,
    Optional<Boolean> dca,
    boolean tooLong,
    RequestTemplate request,
    Map<String, String> attributes,
    ResolvedReference knownSrc,
    ResolvedReference knownAlt) {

  /** A {@code param} child: a pair for the query. */
  public record Param(Interpolation name, Interpolation value) {}

  public IncludeTag {
    params = List.copyOf(params);
  }

  /** Whether another thing can stand in its place, so that it must not be written half. */
  public boolean isReplaceable() {
    return alt.isPresent() || goesOn;
  }
}
