/** The fragment against its real stores. Start with {@link dev.vitral.reviews.WritingTest}. */
@NullMarked
package dev.vitral.reviews;

import org.jspecify.annotations.NullMarked;
