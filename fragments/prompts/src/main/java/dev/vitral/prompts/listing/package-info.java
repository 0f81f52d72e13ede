/** Lists in pages. Start with {@link dev.vitral.prompts.listing.Page}. */
@NullMarked
package dev.vitral.prompts.listing;

import org.jspecify.annotations.NullMarked;
