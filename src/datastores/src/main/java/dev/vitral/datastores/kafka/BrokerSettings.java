package dev.vitral.datastores.kafka;

import dev.vitral.datastores.store.Address;
import java.nio.file.Path;
import java.util.Properties;

/** The properties of one broker that is its own controller. */
final class BrokerSettings {
  private static final String TEXT =
      """
      process.roles=broker,controller
      node.id=1
      controller.quorum.voters=1@%2$s
      listeners=PLAINTEXT://%1$s,CONTROLLER://%2$s
      advertised.listeners=PLAINTEXT://%1$s
      listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
      controller.listener.names=CONTROLLER
      inter.broker.listener.name=PLAINTEXT
      auto.create.topics.enable=false
      offsets.topic.replication.factor=1
      offsets.topic.num.partitions=1
      transaction.state.log.replication.factor=1
      transaction.state.log.min.isr=1
      transaction.state.log.num.partitions=1
      share.coordinator.state.topic.replication.factor=1
      share.coordinator.state.topic.min.isr=1
      share.coordinator.state.topic.num.partitions=1
      group.initial.rebalance.delay.ms=0
      log.cleaner.dedupe.buffer.size=4194304
      log.segment.bytes=67108864
      log.index.size.max.bytes=1048576
      broker.session.timeout.ms=%3$d
      broker.heartbeat.interval.ms=500
      """;

  /**
   * How long the controller waits for a killed predecessor's broker before it believes its
   * successor. Nine seconds, Kafka's own choice, would be most of a start.
   */
  private static final int SESSION_MILLIS = 3_000;

  private BrokerSettings() {}

  static Properties of(Address broker, Address controller, Path data) {
    Properties settings = new Properties();
    TEXT.formatted(broker, controller, SESSION_MILLIS)
        .lines()
        .map(line -> line.split("=", 2))
        .forEach(pair -> settings.setProperty(pair[0], pair[1]));
    settings.setProperty("log.dirs", data.toString());
    return settings;
  }
}
