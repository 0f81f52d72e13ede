package dev.vitral.header.password;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What hashing a password costs; the defaults are one of OWASP's equivalent choices. */
@ConfigMapping(prefix = "vitral.header.password")
public interface PasswordConfig {

  /** Memory of one Argon2id hash in KiB; those at work together have to fit into the heap. */
  @WithDefault("9216")
  int memory();

  /** Passes of Argon2id over that memory. */
  @WithDefault("4")
  int passes();

  /** Hashes computed at the same time; more than two are too much for a small heap. */
  @WithDefault("1")
  int workers();

  /** Hashes that may wait for a worker; beyond it those are refused who tried most often. */
  @WithDefault("4")
  int queue();

  /** How long a hash may take with its wait, before the answer is 503. */
  @WithDefault("3s")
  Duration patience();
}
