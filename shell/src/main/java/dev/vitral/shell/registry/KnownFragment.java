package dev.vitral.shell.registry;

import dev.vitral.kit.manifest.Identity;
import dev.vitral.kit.manifest.Include;
import dev.vitral.kit.manifest.Manifest;
import dev.vitral.kit.manifest.Route;
import dev.vitral.shell.targets.Targets;
import java.util.stream.Stream;

/** A registered fragment whose manifest has been seen, now or before the last restart. */
public record KnownFragment(RegisteredFragment registered, Manifest manifest) {

  public String name() {
    return registered.name();
  }

  /** Where it is to be had. */
  public Targets targets() {
    return registered.targets();
  }

  /** What a request to a path wants to know of the visitor: the word of its include or route. */
  public Identity identityAt(String path, String method) {
    return manifest.includes().stream()
        .filter(include -> include.path().equals(path))
        .map(Include::identity)
        .findFirst()
        .or(() -> manifest.route(path, method).map(Route::identity))
        .orElse(Identity.NONE);
  }

  /** Whether it wants to know the visitor anywhere. */
  public boolean asksForIdentity() {
    return Stream.concat(
            manifest.routes().stream().map(Route::identity),
            manifest.includes().stream().map(Include::identity))
        .anyMatch(identity -> identity != Identity.NONE);
  }
}
