package dev.vitral.shell.registry;

import dev.vitral.kit.manifest.Identity;
import dev.vitral.kit.manifest.Include;
import dev.vitral.kit.manifest.Manifest;
import dev.vitral.kit.manifest.Route;
import dev.vitral.shell.targets.Targets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A registered fragment whose manifest has been seen, now or before the last restart.
 *
 * @param cookies names of the cookies that it may set and is sent
 */
public record KnownFragment(RegisteredFragment registered, Manifest manifest, Set<String> cookies) {

  public KnownFragment {
    cookies = Set.copyOf(cookies);
  }

  /** One that has all the cookies that its manifest names. */
  public KnownFragment(RegisteredFragment registered, Manifest manifest) {
    this(registered, manifest, Set.copyOf(manifest.cookies()));
  }

  /** The same without cookies that are somebody else's. */
  KnownFragment without(Set<String> others) {
    return new KnownFragment(
        registered,
        manifest,
        cookies.stream().filter(name -> !others.contains(name)).collect(Collectors.toSet()));
  }

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
