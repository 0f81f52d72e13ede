package dev.vitral.shell.cache.store;

import java.util.Optional;
import java.util.Set;

/**
 * What is no longer right.
 *
 * @param owner whose answers are meant; empty for everybody's
 * @param by what the names are
 * @param names surrogate keys or URIs; empty for {@link By#ALL}
 * @param depth what becomes of what is found
 */
public record Purge(Optional<String> owner, By by, Set<String> names, Depth depth) {

  private static final Set<String> NO_NAME = Set.of("");

  /** How answers are found. */
  public enum By {
    /** They came with that {@code Surrogate-Key}. */
    KEY,
    /** They are kept under that URI, in all variants. */
    URI,
    /** They are the owner's. */
    ALL
  }

  /** What becomes of answers. */
  public enum Depth {
    /** They are stale: to be validated, and good enough while nothing better can be had. */
    SOFT,
    /** They are gone. */
    HARD
  }

  /** By surrogate keys. */
  public static Purge keys(Optional<String> owner, Set<String> keys, Depth depth) {
    return new Purge(owner, By.KEY, Set.copyOf(keys), depth);
  }

  /** By URIs. */
  public static Purge uris(Optional<String> owner, Set<String> uris, Depth depth) {
    return new Purge(owner, By.URI, Set.copyOf(uris), depth);
  }

  /** All that an owner has, or that anybody has. */
  public static Purge all(Optional<String> owner, Depth depth) {
    return new Purge(owner, By.ALL, NO_NAME, depth);
  }
}
