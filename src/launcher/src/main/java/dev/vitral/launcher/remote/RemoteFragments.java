package dev.vitral.launcher.remote;

import dev.vitral.launcher.Trouble;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The fragments of a remote portal, which go on to change there. While it tells nothing they are as
 * it told last. Safe for any thread.
 */
final class RemoteFragments {

  private final RemotePortal portal;
  private final List<String> names;
  private final Map<String, RemoteManifest> known;
  private Instant asked = Instant.now();

  /**
   * Asks for them.
   *
   * @throws Trouble if the portal cannot be reached or tells nothing of the kind
   */
  RemoteFragments(RemotePortal portal) {
    this.portal = portal;
    List<RemoteManifest> told = portal.manifests();
    this.names = told.stream().map(RemoteManifest::name).distinct().toList();
    this.known = new HashMap<>(byName(told));
  }

  private static Map<String, RemoteManifest> byName(List<RemoteManifest> told) {
    return told.stream()
        .collect(Collectors.toMap(RemoteManifest::name, Function.identity(), (one, other) -> one));
  }

  /** Those that there were at first, in the order of the portal's registry. */
  List<String> names() {
    return names;
  }

  /** The reduced manifest of one of them. */
  synchronized byte[] manifest(String name) {
    if (Instant.now().isAfter(asked.plus(portal.bounds().fresh()))) {
      askAgain();
    }
    return Optional.ofNullable(known.get(name)).orElseThrow().reduced();
  }

  private void askAgain() {
    try {
      known.putAll(byName(portal.manifests()));
    } catch (Trouble away) {
      // what it told last still describes it best
    }
    asked = Instant.now();
  }
}
