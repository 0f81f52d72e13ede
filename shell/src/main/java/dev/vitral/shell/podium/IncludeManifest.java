package dev.vitral.shell.podium;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitral.kit.manifest.Include;
import dev.vitral.kit.manifest.Manifest;
import dev.vitral.shell.registry.PlacedInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An include as Podium's {@code manifest.json} describes a podlet ({@code @podium/schemas} 5).
 *
 * @param content address of the include
 * @param fallback address of what stands in for it; empty if nothing does
 * @param css style sheets of its fragment
 * @param js scripts of its fragment
 * @param proxy nothing: forms and links of includes lead to the portal
 */
record IncludeManifest(
    String name,
    String version,
    String content,
    String fallback,
    List<Sheet> css,
    List<Script> js,
    Map<String, String> proxy,
    String team) {

  /** The last segment of its own address. */
  static final String FILE = "/manifest.json";

  record Sheet(String value, String type, String rel) {}

  /** A script that is asked for as the portal's pages do. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Script(String value, @Nullable String type, boolean defer) {

    static Script of(String url) {
      return new Script(url, url.endsWith(".mjs") ? "module" : null, true);
    }
  }

  /**
   * The one of an include.
   *
   * @param origin what visitors see of the portal, since browsers ask for assets
   */
  static IncludeManifest of(PlacedInclude placed, String origin) {
    Manifest manifest = placed.fragment().manifest();
    Include include = placed.include();
    String folder = "/fragments/" + placed.id();
    return new IncludeManifest(
        placed.id().replace('/', '-'),
        manifest.version(),
        address(folder, include.path(), origin),
        include.fallback() == null ? "" : address(folder, include.fallback(), origin),
        manifest.css().stream()
            .map(sheet -> new Sheet(origin + sheet.value(), "text/css", "stylesheet"))
            .toList(),
        manifest.js().stream().map(script -> Script.of(origin + script.value())).toList(),
        Map.of(),
        manifest.team());
  }

  /**
   * Below the manifest's own folder it is relative, so that the layout asks where it has asked for
   * the manifest, in the same language.
   */
  private static String address(String folder, String path, String origin) {
    if (path.equals(folder)) {
      return "/";
    }
    return path.startsWith(folder + "/") ? path.substring(folder.length()) : origin + path;
  }
}
