package dev.vitral.shell.edge.purge;

import dev.vitral.shell.cache.store.Purge;
import dev.vitral.shell.cache.store.Purge.By;
import java.util.Set;
import java.util.stream.Collectors;

/** What an edge keeps under the address of a page. */
public final class Addresses {

  private Addresses() {}

  /** The URIs of its cache keys: a page, a part of it and a fragment may be kept of one address. */
  public static Set<String> uris(String address) {
    return Set.of("page " + address, "part " + address, "fragment " + address);
  }

  /** A purge of addresses as an edge's cache understands it; others stay as they are. */
  public static Purge inside(Purge purge) {
    return purge.by() == By.URI
        ? Purge.uris(
            purge.owner(),
            purge.names().stream()
                .flatMap(address -> uris(address).stream())
                .collect(Collectors.toUnmodifiableSet()),
            purge.depth())
        : purge;
  }
}
