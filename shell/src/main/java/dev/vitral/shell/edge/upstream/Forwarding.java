package dev.vitral.shell.edge.upstream;

import dev.vitral.esi.SurrogateControl;
import dev.vitral.shell.edge.site.Site;
import dev.vitral.shell.edge.visit.Trust;
import dev.vitral.shell.edge.visit.Visitor;
import dev.vitral.shell.guard.HopByHop;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The visitor's headers as origins get to see them. What a visitor says reaches the site's own
 * origin; other hosts learn only what any browser would tell them.
 */
public final class Forwarding {

  /** Set here, whatever the visitor said. */
  private static final Set<String> OURS =
      Set.of(
          "host",
          "accept-encoding",
          "expect",
          "surrogate-capability",
          "x-forwarded-for",
          "x-forwarded-host",
          "x-forwarded-proto",
          "via");

  /** They ask about the composed page, which only the edge knows. */
  private static final Set<String> CONDITIONS = Set.of("if-none-match", "if-modified-since");

  /** They describe the visitor's own body, or ask for a part of something else. */
  private static final Set<String> NOT_FOR_FRAGMENTS =
      Set.of(
          "if-none-match",
          "if-modified-since",
          "if-match",
          "if-unmodified-since",
          "if-range",
          "range",
          "content-length",
          "content-type",
          "content-encoding",
          "content-language",
          "content-location",
          "content-range",
          "content-disposition",
          "digest",
          "content-digest",
          "repr-digest",
          "origin");

  private static final Set<String> FOR_STRANGERS =
      Set.of("accept", "accept-language", "user-agent");

  private static final String GZIP = "gzip";
  private static final String IDENTITY = "identity";

  private final Site site;
  private final Trust trust;

  public Forwarding(Site site, Trust trust) {
    this.site = site;
    this.trust = trust;
  }

  /**
   * For the page.
   *
   * @param whole whether a part of it is of no use
   */
  public MultiMap page(Visitor visitor, boolean whole) {
    MultiMap to = HttpHeaders.headers();
    Set<String> hopByHop = HopByHop.of(visitor.request().headers());
    for (Map.Entry<String, String> header : visitor.request().headers()) {
      String name = header.getKey().toLowerCase(Locale.ROOT);
      boolean stays =
          hopByHop.contains(name)
              || OURS.contains(name)
              || name.equals("content-length")
              || (visitor.reads() && CONDITIONS.contains(name))
              || (whole && (name.equals("range") || name.equals("if-range")));
      if (!stays) {
        to.add(header.getKey(), header.getValue());
      }
    }
    to.set("Accept-Encoding", acceptEncoding(visitor));
    return signed(to, visitor);
  }

  /** For a fragment of the page's own host. */
  public MultiMap ownFragment(Visitor visitor) {
    MultiMap to = HttpHeaders.headers();
    Set<String> hopByHop = HopByHop.of(visitor.request().headers());
    for (Map.Entry<String, String> header : visitor.request().headers()) {
      String name = header.getKey().toLowerCase(Locale.ROOT);
      if (!hopByHop.contains(name) && !OURS.contains(name) && !NOT_FOR_FRAGMENTS.contains(name)) {
        to.add(header.getKey(), header.getValue());
      }
    }
    return signed(to.set("Accept-Encoding", IDENTITY), visitor);
  }

  /** For a fragment of any other host; {@code Host} follows from its URL. */
  public MultiMap foreignFragment(Visitor visitor) {
    MultiMap to = HttpHeaders.headers();
    for (String name : FOR_STRANGERS) {
      to.add(name, visitor.request().headers().getAll(name));
    }
    return capable(to.set("Accept-Encoding", IDENTITY), visitor);
  }

  /** What the request for a page says in a header, whose name is in lower case. */
  public static @Nullable String ofPage(Visitor visitor, String name) {
    return name.equals("accept-encoding") ? acceptEncoding(visitor) : visitor.header(name);
  }

  /** The same for a fragment of the page's own host. */
  public static @Nullable String ofOwnFragment(Visitor visitor, String name) {
    if (NOT_FOR_FRAGMENTS.contains(name)) {
      return null;
    }
    return name.equals("accept-encoding") ? IDENTITY : visitor.header(name);
  }

  /** The same for a fragment of any other host. */
  public static @Nullable String ofForeignFragment(Visitor visitor, String name) {
    if (name.equals("accept-encoding")) {
      return IDENTITY;
    }
    return FOR_STRANGERS.contains(name) ? visitor.header(name) : null;
  }

  private MultiMap signed(MultiMap to, Visitor visitor) {
    to.set("Host", site.originHost().orElse(visitor.authority()));
    String before = visitor.header("X-Forwarded-For");
    String peer = visitor.request().remoteAddress().hostAddress();
    to.set("X-Forwarded-For", before == null ? peer : before + ", " + peer);
    believed(to, visitor, "X-Forwarded-Host", visitor.authority());
    believed(to, visitor, "X-Forwarded-Proto", String.valueOf(visitor.request().scheme()));
    String via = visitor.header("Via");
    to.set("Via", via == null ? "1.1 " + site.deviceToken() : via + ", 1.1 " + site.deviceToken());
    return capable(to, visitor);
  }

  /** What a surrogate in front says of the way here; of all others what is seen here. */
  private void believed(MultiMap to, Visitor visitor, String name, String seen) {
    @Nullable String said = visitor.header(name);
    to.set(name, said != null && trust.isSurrogate(visitor) ? said : seen);
  }

  private MultiMap capable(MultiMap to, Visitor visitor) {
    if (!site.esi()) {
      return to;
    }
    Optional<String> before = Optional.ofNullable(visitor.header("Surrogate-Capability"));
    return to.set("Surrogate-Capability", SurrogateControl.capability(before, site.deviceToken()));
  }

  /** What the origin is told of the visitor's {@code Accept-Encoding}. */
  public static String acceptEncoding(Visitor visitor) {
    String accepted = visitor.header("Accept-Encoding");
    int at = accepted == null ? -1 : accepted.toLowerCase(Locale.ROOT).indexOf(GZIP);
    if (accepted == null || at < 0) {
      return IDENTITY;
    }
    int end = accepted.indexOf(',', at);
    String weight = accepted.substring(at + GZIP.length(), end < 0 ? accepted.length() : end);
    return isZero(weight) ? IDENTITY : GZIP;
  }

  /** {@code ;q=0}, {@code ; q=0.0} and the like. */
  private static boolean isZero(String weight) {
    int equals = weight.indexOf('=');
    return equals >= 0 && weight.substring(equals + 1).chars().allMatch(c -> "0. ".indexOf(c) >= 0);
  }
}
