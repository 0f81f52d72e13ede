/**
 * Sitemap and feed, for the portal's own. Start with {@link
 * dev.vitral.reviews.syndication.SitemapResource}.
 */
@NullMarked
package dev.vitral.reviews.syndication;

import org.jspecify.annotations.NullMarked;
