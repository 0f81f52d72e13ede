/**
 * What is liked most at present, for the home page. Start with {@link
 * dev.vitral.prompts.trending.TrendingStore}.
 */
@NullMarked
package dev.vitral.prompts.trending;

import org.jspecify.annotations.NullMarked;
