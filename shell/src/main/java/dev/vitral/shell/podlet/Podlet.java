package dev.vitral.shell.podlet;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A podlet as one version of its manifest describes it: what of it is where in the portal.
 *
 * @param version by which it is told from its other versions
 * @param content path of its content, in the podlet
 * @param fallback path of its fallback, in the podlet
 * @param proxies paths in the podlet, by their names
 * @param assets paths in the podlet, by those under which the portal links them
 * @param folders of the podlet that hold nothing but assets, with a slash at their ends
 */
record Podlet(
    String name,
    String version,
    String content,
    Optional<String> fallback,
    Map<String, String> proxies,
    Map<String, String> assets,
    Set<String> folders) {

  /** What a place holds. */
  enum Kind {
    /** Markup that gets a root. */
    MARKUP,
    ASSET,
    /** Whatever the podlet says. */
    PROXY
  }

  /**
   * A place in the podlet.
   *
   * @param path without a query
   */
  record Place(Kind kind, String path) {}

  Podlet {
    proxies = Map.copyOf(proxies);
    assets = Map.copyOf(assets);
    folders = Set.copyOf(folders);
  }

  Room room() {
    return Room.of(name);
  }

  /**
   * What stands for a path of the portal.
   *
   * @param path without language and query
   * @return empty if nothing does
   */
  Optional<Place> at(String path) {
    Room room = room();
    if (path.equals(room.content())) {
      return Optional.of(new Place(Kind.MARKUP, content));
    }
    if (path.equals(room.fallback())) {
      return fallback.map(at -> new Place(Kind.MARKUP, at));
    }
    if (path.startsWith(room.assets() + "/")) {
      return asset(path).map(at -> new Place(Kind.ASSET, at));
    }
    return path.startsWith(room.proxies() + "/")
        ? proxied(path.substring(room.proxies().length() + 1))
        : Optional.empty();
  }

  /** A linked one, or what it names itself, such as an image or another script. */
  private Optional<String> asset(String path) {
    String linked = assets.get(path);
    if (linked != null) {
      return Optional.of(linked);
    }
    String inPodlet = path.substring(room().assets().length());
    return folders.stream().anyMatch(inPodlet::startsWith)
        ? Optional.of(inPodlet)
        : Optional.empty();
  }

  /** As {@code @podium/proxy}: the target, and what follows the proxy's name. */
  private Optional<Place> proxied(String named) {
    String[] parts = named.split("/", 2);
    String target = proxies.get(parts[0]);
    if (target == null) {
      return Optional.empty();
    }
    String base = target.replaceFirst("/$", "");
    String whole = parts.length == 1 || parts[1].isEmpty() ? base : base + "/" + parts[1];
    return Optional.of(new Place(Kind.PROXY, whole.isEmpty() ? "/" : whole));
  }
}
