/**
 * From Kafka to what everybody reads. Start with {@link dev.vitral.reviews.projection.Projector}.
 */
@NullMarked
package dev.vitral.reviews.projection;

import org.jspecify.annotations.NullMarked;
