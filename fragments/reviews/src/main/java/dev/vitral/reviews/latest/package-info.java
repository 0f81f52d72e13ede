/** The include {@code reviews/latest}. */
@NullMarked
package dev.vitral.reviews.latest;

import org.jspecify.annotations.NullMarked;
