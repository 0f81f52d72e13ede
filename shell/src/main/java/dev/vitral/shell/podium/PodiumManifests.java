package dev.vitral.shell.podium;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitral.kit.locale.Languages;
import dev.vitral.shell.errors.Errors;
import dev.vitral.shell.manifests.TaggedJson;
import dev.vitral.shell.registry.PlacedInclude;
import dev.vitral.shell.registry.Portal;
import dev.vitral.shell.visit.PortalPath;
import dev.vitral.shell.visit.Visit;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Speaks to layouts of Podium's: {@code GET /fragments/<name>/<include>/manifest.json} describes an
 * include, whose answers say their version as a podlet's do, in the language of the layout's
 * context.
 */
@ApplicationScoped
public class PodiumManifests {

  private static final String FRAGMENTS = "/fragments/";
  private static final String LOCALE = "podium-locale";
  private static final String ENGLISH = Languages.ENGLISH.getLanguage();
  private static final CharSequence VERSION = HttpHeaders.createOptimized("podlet-version");

  /** A layout keeps it until another version answers. */
  private static final String UNTIL_ANOTHER = "public, no-cache";

  private static final Pattern PATH =
      Pattern.compile("/fragments/[^/]+/[^/]+" + Pattern.quote(IncludeManifest.FILE));

  private final Errors errors;
  private final ObjectMapper json;

  PodiumManifests(Errors errors, ObjectMapper json) {
    this.errors = errors;
    this.json = json;
  }

  /** Whether a path is a manifest's, of an include that there is or of another. */
  public static boolean isManifest(String path) {
    return path.endsWith(IncludeManifest.FILE) && PATH.matcher(path).matches();
  }

  /** Answers GET or HEAD for a manifest. */
  public void serve(Visit visit, Portal portal) {
    Optional<PlacedInclude> include = include(visit.path(), portal);
    if (include.isEmpty()) {
      errors.send(visit, 404);
      return;
    }
    byte[] body;
    try {
      body = json.writeValueAsBytes(IncludeManifest.of(include.get(), visit.origin()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("records of texts are JSON", e);
    }
    TaggedJson.send(visit, body, UNTIL_ANOTHER);
  }

  private static Optional<PlacedInclude> include(String path, Portal portal) {
    String id = path.substring(FRAGMENTS.length(), path.length() - IncludeManifest.FILE.length());
    String[] names = id.split("/", 2);
    return portal
        .fragment(names[0])
        .flatMap(
            fragment ->
                fragment
                    .manifest()
                    .include(names[1])
                    .map(include -> new PlacedInclude(fragment, include)));
  }

  /**
   * The path of a request: an include is asked for in the language that its layout names, unless
   * its address does.
   */
  public static PortalPath path(HttpServerRequest request, Portal portal) {
    PortalPath asked = PortalPath.of(request.path() == null ? "/" : request.path());
    @Nullable String locale = request.getHeader(LOCALE);
    boolean isEnglish =
        locale != null
            && Locale.forLanguageTag(locale).getLanguage().equals(ENGLISH)
            && portal.includeAt(asked.path()).isPresent();
    return isEnglish ? new PortalPath(Languages.ENGLISH, asked.path()) : asked;
  }

  /**
   * What every answer of an include says to layouts: its version, and that it heeds their words.
   */
  public static void mark(Visit visit, Portal portal) {
    if (!visit.path().startsWith(FRAGMENTS)) {
      return;
    }
    portal
        .includeAt(visit.path())
        .ifPresent(
            include -> {
              MultiMap headers = visit.response().headers();
              headers.set(VERSION, include.fragment().manifest().version());
              @Nullable String vary = headers.get(HttpHeaders.VARY);
              headers.set(HttpHeaders.VARY, vary == null ? LOCALE : vary + ", " + LOCALE);
            });
  }
}
