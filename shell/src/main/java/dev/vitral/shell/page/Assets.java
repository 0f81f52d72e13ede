package dev.vitral.shell.page;

import dev.vitral.kit.manifest.Manifest;
import dev.vitral.shell.statics.StaticFiles;
import java.util.List;

/** What a layout's head links to. */
public record Assets(
    String css,
    String icon,
    String htmx,
    String sse,
    List<String> fragmentCss,
    List<String> fragmentJs) {

  /** The portal's own files, and those of the fragments that stand in the layout. */
  static Assets of(StaticFiles statics, List<Manifest> manifests) {
    return new Assets(
        statics.url("vitral.css"),
        statics.url("icons/favicon.svg"),
        statics.url("htmx.js"),
        statics.url("vendor/htmx-ext-sse.js"),
        manifests.stream()
            .flatMap(m -> m.css().stream())
            .map(Manifest.Asset::value)
            .distinct()
            .toList(),
        manifests.stream()
            .flatMap(m -> m.js().stream())
            .map(Manifest.Asset::value)
            .distinct()
            .toList());
  }
}
