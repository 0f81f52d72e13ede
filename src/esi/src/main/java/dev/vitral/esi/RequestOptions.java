package dev.vitral.esi;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What an include tag says of its request beside the URL; extensions to ESI 1.0.
 *
 * @param method {@code GET} unless the tag says otherwise
 * @param entity body of the request, UTF-8
 * @param headers in the order of the tag
 * @param ttl how long the fragment may be reused, whatever its own headers say
 * @param noStore whether it must not be reused at all
 */
public record RequestOptions(
    String method,
    Optional<String> entity,
    List<HeaderEdit> headers,
    Optional<Duration> ttl,
    boolean noStore) {

  /** A plain GET. */
  public static final RequestOptions PLAIN =
      new RequestOptions("GET", Optional.empty(), List.of(), Optional.empty(), false);

  public RequestOptions {
    headers = List.copyOf(headers);
  }
}
