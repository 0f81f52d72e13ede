package dev.vitral.shell.entry;

import dev.vitral.shell.manifests.PublicManifests;
import dev.vitral.shell.registry.Portal;
import dev.vitral.shell.registry.Registry;
import dev.vitral.shell.statics.StaticFiles;
import dev.vitral.shell.visit.PortalPath;
import java.util.Set;

/** What of the portal's paths is somebody's. */
record Claims(Registry registry, StaticFiles statics) {

  /** Never a fragment's, and nobody's unless answered before. */
  private static final Set<String> RESERVED =
      Set.of(
          "/q",
          "/_vitral",
          "/en",
          "/vitral",
          "/vitral.json",
          "/sitemap.xml",
          "/robots.txt",
          "/feed.atom");

  /** Whether the portal keeps a path (without language prefix) to itself. */
  static boolean areReserved(String path) {
    return RESERVED.stream().anyMatch(reserved -> PortalPath.isBelow(reserved, path));
  }

  /** Whether neither the shell nor a fragment has anything to do with a path of a visitor's. */
  boolean leaveOut(String publicPath) {
    String path = PortalPath.of(publicPath).path();
    Portal portal = registry.portal();
    if (path.equals("/") || areReserved(path) || PublicManifests.areAt(path)) {
      return false;
    } else if (PortalPath.isBelow("/static", path)) {
      return !statics.has(path);
    }
    return PortalPath.isBelow("/fragments", path)
        ? portal.namedBy(path).isEmpty()
        : portal.owner(path).isEmpty();
  }
}
