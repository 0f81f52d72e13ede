package dev.vitral.shell.registry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.time.Duration;

/** Where the shell finds its fragments and keeps what it learnt of them. */
@ConfigMapping(prefix = "vitral")
public interface RegistryConfig {

  /** The file that lists the fragments: name, base URL or several, order. */
  @WithDefault("fragments/registry.json")
  Path registry();

  /** Time between two looks whether that file has changed. */
  @WithName("registry.interval")
  @WithDefault("1s")
  Duration registryInterval();

  /**
   * Folder for the last good manifests, fallbacks and style sheets, so that a restart does not
   * forget them.
   */
  @WithDefault(".vitral/shell")
  Path stateDir();

  /** How manifests are fetched. */
  Polling manifest();

  /** How manifests are fetched. */
  interface Polling {

    /** Time between two looks at a fragment that answered. */
    @WithDefault("10s")
    Duration interval();

    /** Time between two looks at a fragment that did not answer. */
    @WithDefault("2s")
    Duration retry();

    /** How long a manifest or fallback may take; nobody waits for it. */
    @WithDefault("10s")
    Duration deadline();
  }
}
