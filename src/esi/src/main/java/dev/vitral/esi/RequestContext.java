package dev.vitral.esi;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What ESI variables and relative URLs may know of the visitor's request. Whatever must be no ESI
 * variable (a session cookie, say) is to be taken out by the caller.
 */
public final class RequestContext {

  private final URI url;
  private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final String method;
  private final @Nullable String remoteAddress;
  private final Map<String, String> geo;

  /**
   * A {@code GET} of which neither the visitor's address nor place is known.
   *
   * @param url of the page as the visitor asked for it, absolute or from the path on; relative
   *     {@code src} attributes of the page resolve against it
   * @param headers request headers, of any case
   */
  public RequestContext(URI url, Map<String, List<String>> headers) {
    this(url, headers, "GET", null, Map.of());
  }

  private RequestContext(
      URI url,
      Map<String, List<String>> headers,
      String method,
      @Nullable String remoteAddress,
      Map<String, String> geo) {
    this.url = url;
    this.method = method;
    this.remoteAddress = remoteAddress;
    this.geo = Map.copyOf(geo);
    headers.forEach(
        (name, values) ->
            this.headers.computeIfAbsent(name, any -> new ArrayList<>()).addAll(values));
  }

  public RequestContext withMethod(String method) {
    return new RequestContext(url, headers, method, remoteAddress, geo);
  }

  public RequestContext withRemoteAddress(String address) {
    return new RequestContext(url, headers, method, address, geo);
  }

  /** With what is known of the visitor's place, such as {@code country_code}. */
  public RequestContext withGeo(Map<String, String> geo) {
    return new RequestContext(url, headers, method, remoteAddress, geo);
  }

  public URI url() {
    return url;
  }

  /** The header's lines joined by comma, cookies by semicolon (RFC 9110 5.3, RFC 6265 5.4). */
  public Optional<String> header(String name) {
    List<String> lines = headers.getOrDefault(name, List.of());
    String separator = name.equalsIgnoreCase("Cookie") ? "; " : ", ";
    return lines.isEmpty() ? Optional.empty() : Optional.of(String.join(separator, lines));
  }

  public String method() {
    return method;
  }

  public Optional<String> remoteAddress() {
    return Optional.ofNullable(remoteAddress);
  }

  /** What is known of the visitor's place. */
  public Map<String, String> geo() {
    return geo;
  }
}
