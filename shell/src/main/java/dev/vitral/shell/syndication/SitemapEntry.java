package dev.vitral.shell.syndication;

import java.util.List;
import java.util.Optional;

/**
 * A page as the sitemap protocol names it.
 *
 * @param modified date or time of the last change, as W3C writes them
 * @param alternates the page in all its languages
 */
record SitemapEntry(String url, Optional<String> modified, List<Alternate> alternates) {

  SitemapEntry {
    alternates = List.copyOf(alternates);
  }

  /** The same page in another language. */
  record Alternate(String language, String url) {}
}
