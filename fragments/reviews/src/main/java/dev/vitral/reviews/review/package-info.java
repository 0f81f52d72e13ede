/**
 * What a review is, and what an editor sends. Start with {@link dev.vitral.reviews.review.Review}.
 */
@NullMarked
package dev.vitral.reviews.review;

import org.jspecify.annotations.NullMarked;
