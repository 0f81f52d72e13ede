package dev.vitral.shell.targets;

import java.net.URI;
import java.util.HashSet;
import java.util.List;

/**
 * Where a fragment is to be had: processes of the same version, any of which may be asked.
 *
 * @param fragment its name
 * @param urls base URLs without a path; one at least, none twice
 */
public record Targets(String fragment, List<URI> urls) {

  /**
   * @throws IllegalArgumentException if there is none, or one twice
   */
  public Targets {
    urls = List.copyOf(urls);
    if (urls.isEmpty()) {
      throw new IllegalArgumentException("the fragment " + fragment + " has no target");
    }
    if (new HashSet<>(urls).size() < urls.size()) {
      throw new IllegalArgumentException("a target of " + fragment + " is named twice: " + urls);
    }
  }

  /** A single one. */
  public static Targets of(String fragment, URI url) {
    return new Targets(fragment, List.of(url));
  }
}
