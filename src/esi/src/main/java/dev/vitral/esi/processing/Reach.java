package dev.vitral.esi.processing;

import dev.vitral.esi.EsiException.Refused;
import dev.vitral.esi.Hosts;
import dev.vitral.esi.Location;
import java.net.URI;

/**
 * How far a page reaches: from where it takes fragments, and whose markup it follows.
 *
 * @param page its own URL
 */
record Reach(Hosts hosts, URI page) {

  /** Lets nothing be fetched from hosts that are not allowed. */
  void admit(URI url, Location at) throws Refused {
    if (!hosts.allows(url, page)) {
      throw new Refused("host " + url.getRawAuthority() + " is not allowed", at);
    }
  }

  boolean trusts(URI url) {
    return hosts.trusts(url, page);
  }

  boolean isOwnOrigin(URI url) {
    return Hosts.sameOrigin(url, page);
  }
}
