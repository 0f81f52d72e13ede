/** Likes, which are boosts by reference. Start with {@link dev.vitral.prompts.like.Likes}. */
@NullMarked
package dev.vitral.prompts.like;

import org.jspecify.annotations.NullMarked;
