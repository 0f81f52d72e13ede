/**
 * Cameras and lenses with typed specifications. Start with {@link
 * dev.vitral.reviews.product.Product}.
 */
@NullMarked
package dev.vitral.reviews.product;

import org.jspecify.annotations.NullMarked;
