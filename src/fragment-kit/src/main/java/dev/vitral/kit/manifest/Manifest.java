package dev.vitral.kit.manifest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a fragment promises the shell, served at {@code GET /vitral.json}. Fields that mean the same
 * as in Podium's manifest have the same names. Unknown fields are ignored, so that a newer fragment
 * can join an older shell.
 *
 * @param name lower-case name, also the first segment below {@code /fragments/}
 * @param version version of the fragment's artifact
 * @param contract version of this contract, currently {@value #CONTRACT}
 * @param team who answers for it
 * @param prefixes URL prefixes whose pages it owns, matched on segment boundaries
 * @param routes what is known of single routes; an unlisted one is an API without layout or
 *     identity
 * @param cookies names of the cookies it may set and is sent
 * @param session how visitors' sessions are exchanged for tokens, if it is the one that keeps them
 * @param includes the parts it offers to pages
 * @param slots where its includes want to appear
 * @param uses other fragments' includes nested in its pages, as {@code songs/answers}
 * @param css its style sheets
 * @param js its scripts
 * @param events browser events it emits and consumes
 * @param navigation its entries in the portal's navigation
 * @param sitemap path of its sitemap source, if it has one
 * @param feed path of its Atom source, if it has one
 * @param languages languages it speaks, as BCP 47 tags
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Manifest(
    String name,
    String version,
    int contract,
    String team,
    List<String> prefixes,
    List<Route> routes,
    List<String> cookies,
    @Nullable Session session,
    List<Include> includes,
    List<Slot> slots,
    List<String> uses,
    List<Asset> css,
    List<Asset> js,
    Events events,
    List<NavigationEntry> navigation,
    @Nullable String sitemap,
    @Nullable String feed,
    List<String> languages) {

  /** The contract's version that this kit speaks. */
  public static final int CONTRACT = 1;

  public Manifest {
    prefixes = orEmpty(prefixes);
    routes = orEmpty(routes);
    cookies = orEmpty(cookies);
    includes = orEmpty(includes);
    slots = orEmpty(slots);
    uses = orEmpty(uses);
    css = orEmpty(css);
    js = orEmpty(js);
    events = events == null ? Events.NONE : events;
    navigation = orEmpty(navigation);
    languages = orEmpty(languages);
  }

  /** The include of that name, without the fragment's own name in front. */
  public Optional<Include> include(String includeName) {
    return includes.stream().filter(include -> include.name().equals(includeName)).findFirst();
  }

  /** The first declared route that matches a path (without language prefix), if any. */
  public Optional<Route> route(String path) {
    return routes.stream().filter(route -> route.matches(path)).findFirst();
  }

  /**
   * The declared route that answers a method at a path: one path may be declared once for reading
   * and once for writing. Where no route takes the method it is the first of the path.
   */
  public Optional<Route> route(String path, String method) {
    return routes.stream()
        .filter(route -> route.matches(path) && route.takes(method))
        .findFirst()
        .or(() -> route(path));
  }

  /** An asset as Podium names it. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Asset(String value) {}

  /** Browser events, named {@code <fragment>:<event>}. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Events(List<String> emits, List<String> consumes) {

    static final Events NONE = new Events(List.of(), List.of());

    public Events {
      emits = orEmpty(emits);
      consumes = orEmpty(consumes);
    }
  }

  /**
   * A wish to stand in a slot of the home page or a layout.
   *
   * @param slot such as {@code home.main} or {@code page.header}
   * @param include name of one of the fragment's own includes
   * @param order ascending; equal orders follow the registry
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Slot(String slot, String include, int order) {}

  /**
   * What the fragment that keeps the visitors' sessions tells the shell; of several such fragments
   * the first in the registry counts.
   *
   * @param cookie name of the cookie that holds the opaque session token
   * @param exchange path, closed to visitors, where the shell gets tokens for a live session
   * @param login unprefixed path of the page where visitors log in; it takes {@code next}
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Session(String cookie, String exchange, String login) {}

  static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
