package dev.vitral.header.samples;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Accounts to be there from the start. */
@ConfigMapping(prefix = "vitral.header.accounts")
public interface SamplesConfig {

  /** JSON list of handle, name, roles and password; whoever is missing is added, nobody changed. */
  Optional<Path> file();
}
