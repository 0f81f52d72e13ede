package dev.vitral.reviews;

import static dev.vitral.reviews.Desk.editor;
import static dev.vitral.reviews.Desk.review;
import static dev.vitral.reviews.Desk.title;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.vitral.reviews.projection.ReplicaWatch;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.core.ConditionFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the write to the reader, whatever dies on the way. */
@QuarkusTest
@QuarkusTestResource(ReviewsStores.class)
class DeliveryTest {

  private static final String TOPIC = "reviews";
  private static final String SHOWN =
      """
      select md5(coalesce(string_agg(r::text, '|' order by r.id), '')) from shown_review r
      """;

  @Inject DataSource database;
  @Inject ReplicaWatch replica;

  @Inject
  @ConfigProperty(name = "kafka.bootstrap.servers")
  String kafka;

  @BeforeEach
  void products() {
    Desk.products();
  }

  @Test
  void the_whole_topic_read_again_changes_nothing() throws Exception {
    Desk.published(review(title("Antes de repetir")));
    awaitAllShown();
    String before = ask(SHOWN);
    List<ConsumerRecord<String, String>> all = everything();
    assertThat(all).isNotEmpty();
    try (KafkaProducer<String, String> producer = producer()) {
      for (ConsumerRecord<String, String> record : all) {
        producer.send(new ProducerRecord<>(TOPIC, record.key(), record.value()));
      }
    }
    awaitProjected();
    assertThat(ask(SHOWN)).isEqualTo(before);
  }

  @Test
  void a_relay_that_dies_between_kafka_and_the_database_tells_twice_and_nothing_is_doubled()
      throws Exception {
    Response created = Desk.write(review(title("Dos veces")));
    String slug = created.path("slug");
    Desk.awaitShown(slug);
    ConsumerRecord<String, String> told = newest(Desk.idOf(created));
    long before = times(told.key());
    try (Connection connection = database.getConnection();
        var insert = connection.prepareStatement("insert into outbox (key, value) values (?, ?)")) {
      insert.setString(1, told.key());
      insert.setString(2, told.value());
      insert.execute();
    }
    soon().until(() -> ask("select count(*) from outbox").equals("0"));
    soon().until(() -> times(told.key()) > before);
    awaitProjected();
    assertThat(ask("select count(*) from shown_review where slug = '" + slug + "'")).isEqualTo("1");
  }

  @Test
  void an_older_revision_never_replaces_a_newer_one() throws Exception {
    Response created = Desk.write(review(title("Vieja")));
    String slug = created.path("slug");
    Desk.awaitShown(slug);
    ConsumerRecord<String, String> old = newest(Desk.idOf(created));
    editor().body(Map.of("title", "Nueva")).patch(created.header("Location"));
    soon().until(() -> "Nueva".equals(given().get("/content/" + slug).path("title")));
    send(old.key(), old.value());
    awaitProjected();
    given().get("/content/" + slug).then().body("title", equalTo("Nueva"));
  }

  @Test
  void what_cannot_be_projected_goes_aside_and_the_next_is_shown() throws Exception {
    String key = "poison-" + UUID.randomUUID();
    send(key, "{not json");
    send(key, "{\"revision\":1,\"at\":\"2026-01-01T00:00:00Z\",\"review\":{\"id\":\"x\"}}");
    send(key, "{\"revision\":1,\"at\":\"2026-01-01T00:00:00Z\",\"review\":{\"id\":\"\\u0000\"}}");
    send(key, null);
    Desk.published(review(title("La siguiente")));
    soon()
        .until(
            () ->
                ask("select count(*) from set_aside where reason <> '' and key = '" + key + "'")
                    .equals("4"));
  }

  @Test
  void who_hears_of_a_purge_reads_the_new_revision() {
    try (KafkaConsumer<String, String> purges = consumer("purge")) {
      Response created = Desk.write(review(title("Purga")));
      String slug = created.path("slug");
      awaitPurge(purges, "review:" + slug);
      given().get("/content/" + slug).then().statusCode(200);
      editor().body(Map.of("title", "Purgada")).patch(created.header("Location"));
      awaitPurge(purges, "review:" + slug);
      given().get("/content/" + slug).then().body("title", equalTo("Purgada"));
      editor().delete(created.header("Location"));
      awaitPurge(purges, "review:" + slug);
      given().get("/content/" + slug).then().statusCode(404);
    }
  }

  @Test
  void a_replica_that_is_late_is_not_waited_for_without_end() throws Exception {
    Instant begin = Instant.now();
    assertThat(replica.await("FFFFFFFF/FFFFFFF0", Duration.ofMillis(200))).isFalse();
    assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(30));
    assertThat(replica.await(replica.position(), Duration.ofSeconds(10))).isTrue();
  }

  @Test
  void a_rebuild_makes_what_is_shown_anew() throws Exception {
    String slug = Desk.published(review(title("Reconstruida")));
    awaitAllShown();
    String before = ask(SHOWN);
    run("delete from shown_review");
    run("delete from shown_product");
    Desk.awaitContent(slug, 404);
    editor().post("/reviews/rebuilds").then().statusCode(403);
    Desk.as("otto", "operator").post("/reviews/rebuilds").then().statusCode(202);
    Desk.awaitShown(slug);
    soon().until(() -> ask(SHOWN).equals(before));
  }

  /** Waits until nothing of what was written before, by other tests too, is on its way. */
  private void awaitAllShown() {
    soon().until(() -> ask("select count(*) from outbox").equals("0"));
    awaitProjected();
  }

  /** Waits until the projector has committed the end of every partition. */
  private void awaitProjected() {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka));
        KafkaConsumer<String, String> consumer = consumer(TOPIC)) {
      Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
      soon()
          .until(
              () -> {
                Map<TopicPartition, OffsetAndMetadata> done =
                    admin
                        .listConsumerGroupOffsets("reviews-projector")
                        .partitionsToOffsetAndMetadata()
                        .get();
                return ends.entrySet().stream()
                    .filter(end -> end.getValue() > 0)
                    .allMatch(
                        end ->
                            done.containsKey(end.getKey())
                                && done.get(end.getKey()).offset() >= end.getValue());
              });
    }
  }

  private void awaitPurge(KafkaConsumer<String, String> purges, String key) {
    List<String> heard = new ArrayList<>();
    soon()
        .until(
            () -> {
              purges.poll(Duration.ofMillis(100)).forEach(record -> heard.add(record.key()));
              return heard.contains(key);
            });
  }

  private ConsumerRecord<String, String> newest(String key) {
    return everything().stream()
        .filter(record -> key.equals(record.key()))
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  private long times(String key) {
    return everything().stream().filter(record -> key.equals(record.key())).count();
  }

  private List<ConsumerRecord<String, String>> everything() {
    try (KafkaConsumer<String, String> consumer = consumer(TOPIC)) {
      List<TopicPartition> partitions = List.copyOf(consumer.assignment());
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      consumer.seekToBeginning(partitions);
      List<ConsumerRecord<String, String>> all = new ArrayList<>();
      while (partitions.stream().anyMatch(one -> consumer.position(one) < end(ends, one))) {
        consumer.poll(Duration.ofMillis(100)).forEach(all::add);
      }
      return all;
    }
  }

  private static long end(Map<TopicPartition, Long> ends, TopicPartition partition) {
    return ends.getOrDefault(partition, 0L);
  }

  /** Assigned to every partition, at its end. */
  private KafkaConsumer<String, String> consumer(String topic) {
    KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", kafka), new StringDeserializer(), new StringDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
    return consumer;
  }

  private KafkaProducer<String, String> producer() {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", kafka), new StringSerializer(), new StringSerializer());
  }

  private void send(String key, @Nullable String value) throws Exception {
    try (KafkaProducer<String, String> producer = producer()) {
      producer.send(new ProducerRecord<>(TOPIC, key, value)).get();
    }
  }

  private String ask(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static ConditionFactory soon() {
    return await().atMost(Duration.ofSeconds(60));
  }
}
