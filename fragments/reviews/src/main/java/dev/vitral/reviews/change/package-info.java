/**
 * What is told about reviews and products on the topic {@code reviews}. Start with {@link
 * dev.vitral.reviews.change.Change}.
 */
@NullMarked
package dev.vitral.reviews.change;

import org.jspecify.annotations.NullMarked;
