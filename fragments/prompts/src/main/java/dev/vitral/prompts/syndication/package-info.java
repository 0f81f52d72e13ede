/**
 * What crawlers and feed readers get; the portal merges it. Start with {@link
 * dev.vitral.prompts.syndication.SitemapResource}.
 */
@NullMarked
package dev.vitral.prompts.syndication;

import org.jspecify.annotations.NullMarked;
