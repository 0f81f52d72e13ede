/**
 * What everybody reads: lists, search, one review. Start with {@link
 * dev.vitral.reviews.catalogue.Catalogue}.
 */
@NullMarked
package dev.vitral.reviews.catalogue;

import org.jspecify.annotations.NullMarked;
