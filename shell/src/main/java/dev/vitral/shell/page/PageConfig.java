package dev.vitral.shell.page;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Composed pages. */
@ConfigMapping(prefix = "vitral.page")
public interface PageConfig {

  /** From the request, once its body is in, to the last byte of the page. */
  @WithDefault("3s")
  Duration deadline();

  /** From the request, once its body is in, to the primary's headers. */
  @WithDefault("1500ms")
  Duration primaryDeadline();

  /** Largest head of a primary's document; it has to be in before the page can begin. */
  @WithDefault("64K")
  MemorySize headLimit();

  /** Largest document of a primary; one that is larger is broken off. */
  @WithDefault("8M")
  MemorySize bodyLimit();

  /** How pages that are ready for everybody may be compressed: br, gzip, or none. */
  @WithDefault("br,gzip")
  String compress();
}
