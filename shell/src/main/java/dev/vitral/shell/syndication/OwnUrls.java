package dev.vitral.shell.syndication;

import dev.vitral.shell.registry.KnownFragment;
import dev.vitral.shell.registry.Portal;
import dev.vitral.shell.visit.PortalPath;
import java.net.URI;
import java.net.URISyntaxException;

/** Which URLs a fragment may name: those of its own pages, in either language. */
record OwnUrls(Portal portal, KnownFragment fragment, String origin) {

  /** The sitemap protocol's limit; what is longer no crawler reads. */
  private static final int LONGEST = 2_048;

  boolean has(String url) {
    if (url.length() >= LONGEST || !url.startsWith(origin + "/")) {
      return false;
    }
    try {
      URI uri = new URI(url);
      String path = PortalPath.of(String.valueOf(uri.getRawPath())).path();
      return uri.getRawUserInfo() == null
          && origin.equals(uri.getScheme() + "://" + uri.getRawAuthority())
          && portal.owner(path).map(owner -> owner.name().equals(fragment.name())).orElse(false);
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
