/** Drawings of products. Start with {@link dev.vitral.reviews.picture.Silhouette}. */
@NullMarked
package dev.vitral.reviews.picture;

import org.jspecify.annotations.NullMarked;
