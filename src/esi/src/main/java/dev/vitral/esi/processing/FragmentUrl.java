package dev.vitral.esi.processing;

import dev.vitral.esi.EsiException.Refused;
import dev.vitral.esi.Location;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Resolves a URL reference (RFC 3986, 5.2) and refuses what must not be fetched. {@link
 * URI#resolve} is not used: it follows the older RFC 2396 and loses the path before {@code ?query}.
 */
final class FragmentUrl {

  /** RFC 3986, appendix B, without the fragment part. */
  private static final Pattern PARTS =
      Pattern.compile(
          "(?:(?<scheme>[^:/?#]++):)?(?://(?<authority>[^/?#]*+))?(?<path>[^?#]*+)"
              + "(?<query>\\?[^#]*+)?(?:#.*)?",
          Pattern.DOTALL);

  private static final Set<String> SCHEMES = Set.of("http", "https");

  private FragmentUrl() {}

  static URI resolve(String reference, URI base, Location at) throws Refused {
    Matcher parts = PARTS.matcher(reference);
    if (reference.isEmpty() || !parts.matches()) {
      throw new Refused("no URL", at);
    }
    URI url = parse(join(parts, base), at);
    if (url.getScheme() != null && !SCHEMES.contains(url.getScheme().toLowerCase(Locale.ROOT))) {
      throw new Refused("scheme " + url.getScheme(), at);
    }
    boolean absolute = url.getScheme() != null;
    if (absolute != (url.getHost() != null) || url.getRawUserInfo() != null) {
      throw new Refused("host missing, malformed or with user", at);
    }
    return url;
  }

  private static String join(Matcher parts, URI base) {
    String scheme = parts.group("scheme");
    String authority = parts.group("authority");
    String path = parts.group("path");
    String query = parts.group("query") == null ? "" : parts.group("query");
    if (scheme != null) {
      return scheme + ":" + (authority == null ? "" : "//" + authority) + withoutDots(path) + query;
    }
    String start = base.getScheme() == null ? "" : base.getScheme() + ":";
    if (authority != null) {
      return start + "//" + authority + withoutDots(path) + query;
    }
    start += base.getRawAuthority() == null ? "" : "//" + base.getRawAuthority();
    String basePath = base.getRawPath() == null ? "" : base.getRawPath();
    return start + (path.isEmpty() ? basePath : withoutDots(merge(basePath, path))) + query;
  }

  private static String merge(String basePath, String path) {
    return path.startsWith("/")
        ? path
        : basePath.substring(0, basePath.lastIndexOf('/') + 1) + path;
  }

  /** RFC 3986, 5.2.4. */
  private static String withoutDots(String path) {
    StringBuilder kept = new StringBuilder();
    String[] segments = path.split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      boolean last = i == segments.length - 1;
      if (segments[i].equals("..")) {
        kept.setLength(Math.max(0, kept.lastIndexOf("/", kept.length() - 2) + 1));
      } else if (!segments[i].equals(".")) {
        kept.append(segments[i]).append(last ? "" : "/");
      }
    }
    return path.startsWith("/") && !kept.toString().startsWith("/") ? "/" + kept : kept.toString();
  }

  private static URI parse(String url, Location at) throws Refused {
    try {
      return URI.create(url);
    } catch (IllegalArgumentException malformed) {
      throw new Refused("malformed URL: " + malformed.getMessage(), at);
    }
  }
}
