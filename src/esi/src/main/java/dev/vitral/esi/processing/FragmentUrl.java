package dev.vitral.esi.processing;

import dev.vitral.esi.EsiException.Refused;
import dev.vitral.esi.Location;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * Resolves a URL reference (RFC 3986, 5.2) and refuses what must not be fetched. {@link
 * URI#resolve} is not used: it follows the older RFC 2396 and loses the path before {@code ?query}.
 */
final class FragmentUrl {

  private FragmentUrl() {}

  static URI resolve(String reference, URI base, Location at) throws Refused {
    int fragment = reference.indexOf('#');
    String wanted = fragment < 0 ? reference : reference.substring(0, fragment);
    if (wanted.isEmpty()) {
      throw new Refused("no URL", at);
    }
    URI url = parse(join(wanted, base), at);
    String scheme = url.getScheme();
    if (scheme != null && !scheme.equalsIgnoreCase("http") && !scheme.equalsIgnoreCase("https")) {
      throw new Refused("scheme " + scheme.toLowerCase(Locale.ROOT), at);
    }
    if ((scheme != null) != (url.getHost() != null) || url.getRawUserInfo() != null) {
      throw new Refused("host missing, malformed or with user", at);
    }
    return url;
  }

  private static String join(String wanted, URI base) {
    int colon = schemeEnd(wanted);
    if (colon >= 0) {
      return wanted.substring(0, colon + 1) + hierarchy(wanted.substring(colon + 1));
    }
    String scheme = base.getScheme() == null ? "" : base.getScheme() + ":";
    if (wanted.startsWith("//")) {
      return scheme + hierarchy(wanted);
    }
    String host = base.getRawAuthority() == null ? "" : "//" + base.getRawAuthority();
    String path = base.getRawPath() == null ? "" : base.getRawPath();
    int query = queryStart(wanted);
    if (query == 0) {
      return scheme + host + path + wanted;
    }
    String merged =
        wanted.startsWith("/") ? wanted : path.substring(0, path.lastIndexOf('/') + 1) + wanted;
    return scheme + host + withoutDots(merged);
  }

  /** Where the colon behind a scheme stands; -1 if there is none. */
  private static int schemeEnd(String reference) {
    for (int i = 0; i < reference.length(); i++) {
      switch (reference.charAt(i)) {
        case ':':
          return i == 0 ? -1 : i;
        case '/', '?':
          return -1;
        default:
      }
    }
    return -1;
  }

  /** What follows a scheme: perhaps an authority, then the path. */
  private static String hierarchy(String rest) {
    if (!rest.startsWith("//")) {
      return withoutDots(rest);
    }
    int end = 2;
    while (end < rest.length() && rest.charAt(end) != '/' && rest.charAt(end) != '?') {
      end++;
    }
    return rest.substring(0, end) + withoutDots(rest.substring(end));
  }

  /** RFC 3986, 5.2.4, for a path with its query. */
  private static String withoutDots(String pathAndQuery) {
    int query = queryStart(pathAndQuery);
    String path = pathAndQuery.substring(0, query);
    if (!path.contains("/.") && !path.startsWith(".")) {
      return pathAndQuery;
    }
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
    boolean lostRoot = path.startsWith("/") && (kept.length() == 0 || kept.charAt(0) != '/');
    return (lostRoot ? "/" : "") + kept + pathAndQuery.substring(query);
  }

  private static int queryStart(String reference) {
    int query = reference.indexOf('?');
    return query < 0 ? reference.length() : query;
  }

  private static URI parse(String url, Location at) throws Refused {
    try {
      return new URI(url);
    } catch (URISyntaxException malformed) {
      throw new Refused("malformed URL: " + malformed.getMessage(), at);
    }
  }
}
