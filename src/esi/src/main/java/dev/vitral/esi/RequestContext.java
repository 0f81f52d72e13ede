package dev.vitral.esi;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What ESI variables and relative URLs may know of the visitor's request. Whatever must be no ESI
 * variable (a session cookie, say) is to be taken out by the caller.
 */
public final class RequestContext {

  private static final Consumer<String> UNOBSERVED = name -> {};

  private final URI url;
  private final Map<String, List<String>> headers;
  private final String method;
  private final @Nullable String remoteAddress;
  private final Map<String, String> geo;
  private final Consumer<String> onRead;
  private final Map<String, String> joined = new ConcurrentHashMap<>();

  /**
   * A {@code GET} of which neither the visitor's address nor place is known.
   *
   * @param url of the page as the visitor asked for it, absolute or from the path on; relative
   *     {@code src} attributes of the page resolve against it
   * @param headers request headers, of any case; not copied, and not to be changed any more
   */
  public RequestContext(URI url, Map<String, List<String>> headers) {
    this(url, headers, "GET", null, Map.of(), UNOBSERVED);
  }

  private RequestContext(
      URI url,
      Map<String, List<String>> headers,
      String method,
      @Nullable String remoteAddress,
      Map<String, String> geo,
      Consumer<String> onRead) {
    this.url = url;
    this.headers = headers;
    this.method = method;
    this.remoteAddress = remoteAddress;
    this.geo = Map.copyOf(geo);
    this.onRead = onRead;
  }

  public RequestContext withMethod(String method) {
    return new RequestContext(url, headers, method, remoteAddress, geo, onRead);
  }

  public RequestContext withRemoteAddress(String address) {
    return new RequestContext(url, headers, method, address, geo, onRead);
  }

  /** With what is known of the visitor's place, such as {@code country_code}. */
  public RequestContext withGeo(Map<String, String> geo) {
    return new RequestContext(url, headers, method, remoteAddress, geo, onRead);
  }

  /**
   * The same, telling what is read of it.
   *
   * @param onRead takes the name of every header, {@code *} for what comes from no header
   */
  public RequestContext observed(Consumer<String> onRead) {
    return new RequestContext(url, headers, method, remoteAddress, geo, onRead);
  }

  public URI url() {
    return url;
  }

  /** The header's lines joined by comma, cookies by semicolon (RFC 9110 5.3, RFC 6265 5.4). */
  public Optional<String> header(String name) {
    onRead.accept(name);
    String known = joined.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<String> found = join(name);
    found.ifPresent(lines -> joined.put(name, lines));
    return found;
  }

  private Optional<String> join(String name) {
    String separator = name.equalsIgnoreCase("Cookie") ? "; " : ", ";
    List<String> lines =
        headers.entrySet().stream()
            .filter(header -> header.getKey().equalsIgnoreCase(name))
            .flatMap(header -> header.getValue().stream())
            .toList();
    return lines.isEmpty() ? Optional.empty() : Optional.of(String.join(separator, lines));
  }

  public String method() {
    return method;
  }

  public Optional<String> remoteAddress() {
    onRead.accept("*");
    return Optional.ofNullable(remoteAddress);
  }

  /** What is known of the visitor's place. */
  public Map<String, String> geo() {
    onRead.accept("*");
    return geo;
  }
}
