package dev.vitral.datastores;

import static dev.vitral.datastores.RunningStores.ask;
import static dev.vitral.datastores.RunningStores.await;
import static dev.vitral.datastores.RunningStores.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.stores.PersistentStores;
import dev.vitral.stores.Progress;
import dev.vitral.stores.StoreStatus;
import dev.vitral.stores.Stores;
import dev.vitral.stores.StoresException;
import dev.vitral.stores.TenantSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** All against one real process; what kills it comes last. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoresTest {
  private static final TopicPartition EVENTS = new TopicPartition("north-events", 0);
  private static RunningStores running;

  @BeforeAll
  static void start() throws Exception {
    running = new RunningStores();
  }

  @AfterAll
  static void stop() {
    running.stores.stop();
  }

  @Test
  @Order(1)
  void the_replica_answers_in_recovery_and_sees_what_the_primary_has_committed() throws Exception {
    try (Connection primary = running.connect("north");
        Connection replica =
            running.connect(
                "north", running.of("north").required("VITRAL_POSTGRESQL_REPLICA_URL"))) {
      tell(primary, "CREATE TABLE seen(word text)");
      tell(primary, "INSERT INTO seen VALUES ('hello')");
      assertThat(ask(replica, "SELECT pg_is_in_recovery()")).isEqualTo("t");
      await("the row", () -> ask(replica, "SELECT word FROM seen").equals("hello"));
      assertThatThrownBy(() -> tell(replica, "INSERT INTO seen VALUES ('no')"))
          .hasMessageContaining("read-only");
    }
  }

  @Test
  @Order(1)
  void no_role_connects_to_the_database_of_another_tenant() {
    String north = running.of("north").required("VITRAL_POSTGRESQL_URL");
    assertThatThrownBy(() -> running.connect("south", north))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied for database");
    assertThatThrownBy(() -> running.connect("south", north.replace("/north", "/postgres")))
        .hasMessageContaining("permission denied for database");
  }

  @Test
  @Order(1)
  void the_superuser_needs_its_password() {
    String url =
        running.of("north").required("VITRAL_POSTGRESQL_URL").replace("/north", "/postgres");
    assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "postgres"))
        .hasMessageContaining("password authentication failed");
  }

  @Test
  @Order(1)
  void a_role_has_its_own_statement_timeout_and_connection_limit() throws Exception {
    try (Connection north = running.connect("north")) {
      assertThat(ask(north, "SHOW statement_timeout")).isEqualTo("2s");
      assertThat(ask(north, "SELECT rolconnlimit FROM pg_roles WHERE rolname = 'north'"))
          .isEqualTo("5");
    }
  }

  @Test
  @Order(1)
  void a_redis_user_reaches_only_keys_with_its_prefix() {
    try (Jedis north = running.redis("north");
        Jedis south = running.redis("south")) {
      north.set("north:word", "secret");
      assertThat(north.get("north:word")).isEqualTo("secret");
      assertThatThrownBy(() -> south.get("north:word")).hasMessageContaining("NOPERM");
      assertThatThrownBy(() -> south.keys("*")).hasMessageContaining("NOPERM");
      assertThatThrownBy(south::flushAll).hasMessageContaining("NOPERM");
    }
    URI address = URI.create(running.of("north").required("VITRAL_REDIS_URL"));
    try (Jedis nobody = new Jedis(address.getHost(), address.getPort())) {
      assertThatThrownBy(nobody::ping).hasMessageContaining("NOAUTH");
    }
  }

  @Test
  @Order(1)
  void spanish_words_are_found_by_their_stem() throws Exception {
    String index = running.of("north").required("VITRAL_ELASTICSEARCH_URL") + "/songs";
    String mapping =
        "{\"mappings\":{\"properties\":{\"t\":{\"type\":\"text\",\"analyzer\":\"spanish\"}}}}";
    send("PUT", index, mapping);
    send("PUT", index + "/_doc/1?refresh=true", "{\"t\":\"Las canciones de amor\"}");
    assertThat(send("GET", index + "/_search?q=t:cancion", "")).contains("Las canciones");
    assertThat(send("GET", index + "/_search?q=t:las", "")).doesNotContain("Las canciones");
    assertThat(send("GET", running.of("north").required("VITRAL_ELASTICSEARCH_URL"), ""))
        .contains("8.19");
  }

  @Test
  @Order(1)
  void an_object_comes_back_as_it_was_put() {
    try (S3Client s3 = s3()) {
      s3.putObject(b -> b.bucket("north").key("a/b"), RequestBody.fromString("bytes"));
      assertThat(s3.getObjectAsBytes(b -> b.bucket("north").key("a/b")).asUtf8String())
          .isEqualTo("bytes");
    }
  }

  @Test
  @Order(1)
  void secrets_are_for_their_owner_only() throws Exception {
    Path secrets = running.wanted.home().resolve("secrets");
    assertThat(permissions(secrets)).isEqualTo("rwx------");
    try (Stream<Path> files = Files.list(secrets)) {
      assertThat(files).isNotEmpty().allMatch(file -> permissions(file).equals("rw-------"));
    }
  }

  @Test
  @Order(1)
  void a_taken_port_is_said_in_one_sentence(@TempDir Path other) {
    PersistentStores same =
        new PersistentStores(other, running.wanted.portOffset(), RunningStores.tenants());
    assertThatThrownBy(() -> Stores.persistent(same, Progress.NONE))
        .isInstanceOf(StoresException.NotStarted.class)
        .hasMessageMatching("postgresql: port \\d+ is taken by another program; stop .*\\.");
  }

  @Test
  @Order(2)
  void a_child_that_dies_is_started_again_and_one_that_is_killed_stays_down() throws Exception {
    for (String child : List.of("redis", "postgresql", "postgresql-replica")) {
      long pid = running.status(child).pid().orElseThrow();
      ProcessHandle.of(pid).orElseThrow().destroyForcibly();
      await(
          child + " again",
          () -> {
            StoreStatus now = running.status(child);
            return now.isReady() && now.pid().orElse(pid) != pid;
          });
    }
    running.stores.kill("redis");
    assertThat(running.status("redis").state()).isEqualTo("down");
    running.stores.restart("redis");
    try (Jedis north = running.redis("north")) {
      assertThat(north.ping()).isEqualTo("PONG");
    }
  }

  @Test
  @Order(3)
  void what_was_acknowledged_survives_a_kill_of_the_process_and_orphans_are_stopped()
      throws Exception {
    writeEverywhere();
    List<Long> orphans =
        Stream.of("redis", "postgresql", "postgresql-replica")
            .map(name -> running.status(name).pid().orElseThrow())
            .toList();
    running.stores.kill("kafka");
    assertThat(orphans).allMatch(pid -> ProcessHandle.of(pid).isPresent());

    running.startAgain();
    assertThat(orphans).noneMatch(pid -> ProcessHandle.of(pid).isPresent());
    try (Connection north = running.connect("north");
        Jedis redis = running.redis("north");
        S3Client s3 = s3()) {
      assertThat(ask(north, "SELECT word FROM kept")).isEqualTo("kept");
      assertThat(redis.get("north:kept")).isEqualTo("kept");
      assertThat(firstEvent()).isEqualTo("kept");
      assertThat(s3.getObjectAsBytes(b -> b.bucket("north").key("kept")).asUtf8String())
          .isEqualTo("kept");
      assertThat(ask(north, "SELECT pg_is_in_recovery()")).isEqualTo("f");
    }
    String document = running.of("north").required("VITRAL_ELASTICSEARCH_URL") + "/kept/_doc/1";
    assertThat(send("GET", document, "")).contains("\"found\":true");
  }

  private static void writeEverywhere() throws Exception {
    try (Connection north = running.connect("north");
        Jedis redis = running.redis("north");
        KafkaProducer<String, String> producer = producer();
        S3Client s3 = s3()) {
      tell(north, "CREATE TABLE kept(word text)");
      tell(north, "INSERT INTO kept VALUES ('kept')");
      s3.putObject(b -> b.bucket("north").key("kept"), RequestBody.fromString("kept"));
      String index = running.of("north").required("VITRAL_ELASTICSEARCH_URL") + "/kept";
      send("PUT", index + "/_doc/1", "{\"t\":\"kept\"}");
      producer.send(new ProducerRecord<>(EVENTS.topic(), 0, "key", "kept")).get();
      redis.set("north:kept", "kept");
    }
  }

  private static KafkaProducer<String, String> producer() {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", kafka(), "acks", "all"),
        new StringSerializer(),
        new StringSerializer());
  }

  private static String firstEvent() {
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", kafka(), "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.assign(List.of(EVENTS));
      for (ConsumerRecord<String, String> event : consumer.poll(Duration.ofSeconds(30))) {
        return event.value();
      }
      return "nothing";
    }
  }

  private static String kafka() {
    return running.of("north").required("VITRAL_KAFKA_BOOTSTRAP_SERVERS");
  }

  private static S3Client s3() {
    TenantSettings settings = running.of("north");
    return S3Client.builder()
        .endpointOverride(URI.create(settings.required("VITRAL_S3_ENDPOINT")))
        .region(Region.EU_WEST_1)
        .serviceConfiguration(s3 -> s3.pathStyleAccessEnabled(true).chunkedEncodingEnabled(false))
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(
                    settings.required("VITRAL_S3_ACCESS_KEY"),
                    settings.required("VITRAL_S3_SECRET_KEY"))))
        .build();
  }

  private static String send(String method, String url, String json) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(json))
            .build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    return Objects.requireNonNull(answer.body());
  }

  private static String permissions(Path file) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
