/** A person's own feed. Start with {@link dev.vitral.prompts.feed.FeedStore}. */
@NullMarked
package dev.vitral.prompts.feed;

import org.jspecify.annotations.NullMarked;
