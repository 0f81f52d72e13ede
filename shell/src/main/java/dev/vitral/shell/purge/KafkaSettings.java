package dev.vitral.shell.purge;

import java.util.Map;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * How the clients are set up: small buffers, since a purge is a few bytes.
 *
 * @param shell this process; what it said itself it need not hear
 */
record KafkaSettings(String servers, PurgeConfig.Topic config, String shell) {

  String topic() {
    return config.topic();
  }

  /** Reads all partitions without a group, so that every shell hears everything. */
  Map<String, Object> consumer() {
    return Map.ofEntries(
        Map.entry("bootstrap.servers", servers),
        Map.entry("client.id", "shell-purge-hearing"),
        Map.entry("key.deserializer", StringDeserializer.class.getName()),
        Map.entry("value.deserializer", StringDeserializer.class.getName()),
        Map.entry("enable.auto.commit", "false"),
        Map.entry("auto.offset.reset", "none"),
        Map.entry("allow.auto.create.topics", "false"),
        Map.entry("fetch.max.bytes", 65_536),
        Map.entry("max.partition.fetch.bytes", 65_536),
        Map.entry("receive.buffer.bytes", 32_768),
        Map.entry("default.api.timeout.ms", 5_000),
        Map.entry("request.timeout.ms", 3_000),
        Map.entry("reconnect.backoff.max.ms", config.longestPause().toMillis()));
  }

  Map<String, Object> producer() {
    return Map.ofEntries(
        Map.entry("bootstrap.servers", servers),
        Map.entry("client.id", "shell-purge-telling"),
        Map.entry("key.serializer", StringSerializer.class.getName()),
        Map.entry("value.serializer", StringSerializer.class.getName()),
        Map.entry("acks", "all"),
        Map.entry("batch.size", 4_096),
        Map.entry("buffer.memory", 131_072L),
        Map.entry("send.buffer.bytes", 32_768),
        Map.entry("max.block.ms", 2_000L),
        Map.entry("request.timeout.ms", 2_000),
        Map.entry("delivery.timeout.ms", 10_000),
        Map.entry("reconnect.backoff.max.ms", config.longestPause().toMillis()));
  }
}
