/** Kafka inside this process: read {@link dev.vitral.datastores.kafka.KafkaStore}. */
@NullMarked
package dev.vitral.datastores.kafka;

import org.jspecify.annotations.NullMarked;
