package dev.vitral.shell.registry;

import java.net.URI;

/**
 * An ordinary HTTP site behind a part of the portal's paths; it has no manifest and knows nothing
 * of the portal.
 *
 * @param origin base URL, without a path
 * @param prefix every path that is it or lies below it, on segment boundaries, is the site's; of
 *     {@code /} only what is nobody else's
 * @param esi whether its answers may ask for ESI
 */
public record RegisteredSite(String name, URI origin, String prefix, boolean esi) {

  private static final String ROOT = "/";

  /** Whether it stands behind the whole portal: it is asked for what the portal does not have. */
  public boolean takesTheRest() {
    return prefix.equals(ROOT);
  }
}
