package dev.vitral.esi;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * One fragment wanted. Its host is allowed and its limits are kept; what the fetcher still has to
 * look at is the address behind the host's name.
 *
 * @param url where it is: variables expanded, resolved against the including document, without
 *     fragment part; absolute if the including document's URL is; scheme http or https or none
 * @param source whether this is the include's {@code src} or its {@code alt}
 * @param location the include tag, and through which fragments it came in
 * @param timeout after this time the engine gives up: the smallest of {@code maxwait}, the
 *     fragment's time-out and what is left of the page's
 * @param buffered whether nothing of the fragment is written before it is complete
 * @param sameOrigin whether it goes to the page's own origin. If not, no credentials of the visitor
 *     ({@code Cookie}, {@code Authorization}) may go with it. Conditional and range headers go with
 *     no fragment request, nor do those that describe the visitor's own body
 * @param options what else the tag says of the request
 * @param attributes all attributes of the tag as written, XML entities decoded, variables not
 *     expanded
 */
public record IncludeRequest(
    URI url,
    Source source,
    Location location,
    Duration timeout,
    boolean buffered,
    boolean sameOrigin,
    RequestOptions options,
    Map<String, String> attributes) {

  /** Which attribute of the include asks for the fragment. */
  public enum Source {
    SRC,
    ALT
  }

  public IncludeRequest {
    attributes = Map.copyOf(attributes);
  }

  /** Depth of the wanted fragment: 1 for a fragment of the page. */
  public int depth() {
    return location.depth() + 1;
  }
}
