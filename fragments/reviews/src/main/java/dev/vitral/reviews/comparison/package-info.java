/** Two products side by side. Start with {@link dev.vitral.reviews.comparison.Comparison}. */
@NullMarked
package dev.vitral.reviews.comparison;

import org.jspecify.annotations.NullMarked;
