package dev.vitral.launcher.remote;

import dev.vitral.launcher.Trouble;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where a portal is: scheme, host and port, and nothing behind them.
 *
 * @param origin without a slash at its end, such as {@code https://vitral.example}
 */
public record RemoteAddress(String origin) {

  private static final Set<String> SCHEMES = Set.of("http", "https");

  /**
   * Reads what somebody wrote.
   *
   * @throws Trouble if it is no such address
   */
  public static RemoteAddress of(String text) {
    Optional<URI> url = parsed(text).filter(RemoteAddress::isOrigin);
    return new RemoteAddress(
        origin(
            url.orElseThrow(
                () ->
                    new Trouble(
                        "--portal wants the address of a portal, such as https://vitral.example, not '%s'."
                            .formatted(text)))));
  }

  private static Optional<URI> parsed(String text) {
    try {
      return Optional.of(URI.create(text));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static boolean isOrigin(URI url) {
    return url.getScheme() != null
        && SCHEMES.contains(url.getScheme().toLowerCase(Locale.ROOT))
        && url.getHost() != null
        && url.getRawUserInfo() == null
        && Set.of("", "/").contains(url.getRawPath())
        && url.getRawQuery() == null
        && url.getRawFragment() == null;
  }

  private static String origin(URI url) {
    String scheme = url.getScheme().toLowerCase(Locale.ROOT);
    int usual = scheme.equals("https") ? 443 : 80;
    String port = url.getPort() < 0 || url.getPort() == usual ? "" : ":" + url.getPort();
    return scheme + "://" + url.getHost().toLowerCase(Locale.ROOT) + port;
  }

  /**
   * The URL of something there.
   *
   * @param target path and query
   */
  URI at(String target) {
    return URI.create(origin + target);
  }

  /**
   * A URL that leads to this portal as the path and query that it has there; others as they are.
   */
  String relative(String location) {
    return parsed(location)
        .filter(url -> url.getScheme() != null && url.getHost() != null)
        .filter(url -> origin(url).equals(origin))
        .map(RemoteAddress::target)
        .orElse(location);
  }

  private static String target(URI url) {
    String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    String fragment = url.getRawFragment() == null ? "" : "#" + url.getRawFragment();
    return path + query + fragment;
  }

  @Override
  public String toString() {
    return origin;
  }
}
