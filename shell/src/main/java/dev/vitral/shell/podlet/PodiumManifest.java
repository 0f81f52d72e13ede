package dev.vitral.shell.podlet;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a podlet says of itself ({@code manifest.schema.json} of {@code @podium/schemas} 5).
 *
 * @param proxy targets by their names: an object, or since Podium 6 a list of objects
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record PodiumManifest(
    @Nullable String name,
    @Nullable String version,
    @Nullable String content,
    @Nullable String fallback,
    @Nullable List<Asset> css,
    @Nullable List<Asset> js,
    @Nullable JsonNode proxy,
    @Nullable String team) {

  private static final String IN_ITS_SHADOW = "shadow-dom";

  /** Targets by their names. */
  Map<String, String> targets() {
    Map<String, String> targets = new LinkedHashMap<>();
    if (proxy == null) {
      return targets;
    }
    if (proxy.isArray()) {
      proxy.forEach(one -> targets.put(one.path("name").asText(), one.path("target").asText()));
    } else {
      proxy.fields().forEachRemaining(one -> targets.put(one.getKey(), one.getValue().asText()));
    }
    return targets;
  }

  /** Sheets for any screen; the others are the podlet's own business. */
  List<Asset> sheets() {
    return css == null ? List.of() : css.stream().filter(Asset::isSheetForScreens).toList();
  }

  /** Scripts for the page. */
  List<Asset> scripts() {
    return js == null ? List.of() : js.stream().filter(Asset::isForThePage).toList();
  }

  /**
   * A style sheet or script.
   *
   * @param value its address
   * @param type of a script: {@code module}, {@code esm} or another
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Asset(
      @Nullable String value,
      @Nullable String type,
      @Nullable String rel,
      @Nullable String media,
      @Nullable String strategy) {

    boolean isModule() {
      return "module".equals(type) || "esm".equals(type) || "lazy".equals(strategy);
    }

    private boolean isForThePage() {
      return !IN_ITS_SHADOW.equals(strategy);
    }

    private boolean isSheetForScreens() {
      boolean isSheet = rel == null || rel.equals("stylesheet");
      boolean isForScreens =
          media == null || media.isEmpty() || media.equals("all") || media.equals("screen");
      return isSheet && isForScreens && isForThePage();
    }
  }
}
