package dev.vitral.shell.page;

import dev.vitral.shell.registry.Portal;
import dev.vitral.shell.statics.StaticFiles;
import java.util.stream.Collectors;

/**
 * What is on a page that shows operators its panes.
 *
 * @param events names of all browser events that manifests declare, with blanks between
 */
public record PanesShown(String css, String js, String events) {

  static PanesShown in(Portal portal, StaticFiles statics) {
    return new PanesShown(
        statics.url("panes.css"),
        statics.url("panes.js"),
        portal.fragments().stream()
            .flatMap(fragment -> fragment.manifest().events().emits().stream())
            .distinct()
            .collect(Collectors.joining(" ")));
  }
}
