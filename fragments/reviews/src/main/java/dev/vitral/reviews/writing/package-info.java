/**
 * Writing reviews and products over HTTP. Start with {@link dev.vitral.reviews.writing.Reviews}.
 */
@NullMarked
package dev.vitral.reviews.writing;

import org.jspecify.annotations.NullMarked;
