package dev.vitral.shell.manifests;

import dev.vitral.kit.manifest.Include;
import dev.vitral.kit.manifest.Manifest;
import java.util.List;

/** A manifest without what only the shell that promoted it has to know. */
final class PublicManifest {

  private PublicManifest() {}

  /**
   * What pages, their panes and the heads of their documents show anyway: names, versions,
   * addresses below the portal. Routes, cookies, the exchange of sessions, and what is given up
   * when under load are left out; they are no secrets, and nobody outside needs them.
   */
  static Manifest of(Manifest manifest) {
    return new Manifest(
        manifest.name(),
        manifest.version(),
        manifest.contract(),
        manifest.team(),
        manifest.prefixes(),
        List.of(),
        List.of(),
        null,
        manifest.includes().stream().map(PublicManifest::of).toList(),
        manifest.slots(),
        manifest.uses(),
        manifest.css(),
        manifest.js(),
        manifest.events(),
        manifest.navigation(),
        manifest.sitemap(),
        manifest.feed(),
        manifest.languages());
  }

  /** With the places and the rank that includes have which say nothing of them. */
  private static Include of(Include include) {
    return new Include(
        include.name(),
        include.path(),
        include.criticality(),
        include.deadline(),
        0,
        include.identity(),
        0,
        include.fallback());
  }
}
