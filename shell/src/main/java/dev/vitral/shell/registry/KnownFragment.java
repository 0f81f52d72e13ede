package dev.vitral.shell.registry;

import dev.vitral.kit.manifest.Manifest;
import java.net.URI;

/** A registered fragment whose manifest has been seen, now or before the last restart. */
public record KnownFragment(RegisteredFragment registered, Manifest manifest) {

  public String name() {
    return registered.name();
  }

  public URI url() {
    return registered.url();
  }
}
