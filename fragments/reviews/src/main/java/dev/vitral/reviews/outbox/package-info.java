/**
 * From the writing transaction to Kafka. Start with {@link dev.vitral.reviews.outbox.Outbox} and
 * {@link dev.vitral.reviews.outbox.Relay}.
 */
@NullMarked
package dev.vitral.reviews.outbox;

import org.jspecify.annotations.NullMarked;
