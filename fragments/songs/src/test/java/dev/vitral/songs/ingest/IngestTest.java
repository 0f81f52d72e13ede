package dev.vitral.songs.ingest;

import static dev.vitral.songs.ingest.CatalogueCsv.file;
import static dev.vitral.songs.ingest.CatalogueCsv.row;
import static dev.vitral.songs.ingest.CatalogueCsv.rowWithTempo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitral.songs.SongsStores;
import dev.vitral.songs.catalogue.Bucket;
import dev.vitral.songs.catalogue.CatalogueFile;
import dev.vitral.songs.catalogue.CatalogueObject;
import dev.vitral.songs.catalogue.Crawler;
import dev.vitral.songs.catalogue.FileState;
import dev.vitral.songs.catalogue.Files;
import dev.vitral.songs.index.Indices;
import dev.vitral.songs.index.Passage;
import dev.vitral.songs.index.SongIndex;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SongsStores.class)
class IngestTest {

  private static final String NAME = "Zzyzx";

  @Inject Bucket bucket;
  @Inject Crawler crawler;
  @Inject Files files;
  @Inject FileIngest ingest;
  @Inject SongIndex index;
  @Inject Indices indices;
  @Inject MeterRegistry metrics;
  @Inject SampleCatalogue catalogue;

  @Inject
  @Channel("found")
  MutinyEmitter<Record<String, String>> found;

  private final String prefix = "t" + UUID.randomUUID().toString().substring(0, 8) + "-";
  private final String key = "catalogue/" + prefix + "test.csv";

  @BeforeEach
  void awaitSamples() {
    catalogue.await();
  }

  /** A file that has become empty takes its songs along. */
  @AfterEach
  void removeSongs() {
    if (bucket.holds(key)) {
      ingested(List.of());
    }
  }

  @Test
  void every_song_of_every_batch_is_indexed_and_none_twice() {
    List<String> rows = rows(70);
    CatalogueFile done = ingested(rows);
    assertThat(done.state()).isEqualTo(FileState.DONE);
    assertThat(done.indexed()).isEqualTo(70);
    ingest.read(new CatalogueObject(key, done.etag()));
    assertThat(crawler.crawl().published()).isZero();
    assertThat(stored(70)).hasSize(70);
  }

  @Test
  void bad_rows_are_reported_with_line_and_reason_and_the_file_is_not_silently_done() {
    CatalogueFile done =
        ingested(
            List.of(
                row(prefix + 0, NAME, "qwx zzv"),
                rowWithTempo(prefix + 1, "NaN"),
                rowWithTempo(prefix + 2, "Infinity"),
                row("", NAME, "qwx"),
                "too,few",
                row(prefix + 3, NAME, "qwx zzw")));
    assertThat(done.state()).isEqualTo(FileState.DONE_WITH_ERRORS);
    assertThat(done.indexed()).isEqualTo(2);
    assertThat(done.failed()).isEqualTo(4);
    assertThat(done.badRows())
        .extracting(bad -> bad.line() + " " + bad.reason())
        .containsExactly(
            "3 tempo is no number: 'NaN'",
            "4 tempo is no number: 'Infinity'",
            "5 no id",
            "6 2 columns instead of 17");
    assertThat(stored(4).keySet()).containsExactlyInAnyOrder(prefix + 0, prefix + 3);
    assertThat(deadLetters())
        .filteredOn(letter -> letter.contains(key))
        .hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void a_changed_file_is_read_again_and_what_vanished_from_it_goes() {
    ingested(List.of(row(prefix + 0, NAME, "qwx"), row(prefix + 1, NAME, "zzv")));
    CatalogueFile second =
        ingested(List.of(row(prefix + 0, NAME, "qwx"), row(prefix + 2, NAME + " two", "zzw")));
    assertThat(second.removed()).isEqualTo(1);
    assertThat(stored(3).keySet()).containsExactlyInAnyOrder(prefix + 0, prefix + 2);
    assertThat(stored(0, 3).path("etag").asText()).isEqualTo(second.etag());
  }

  @Test
  void what_a_changed_file_says_as_before_is_not_embedded_again() {
    ingested(List.of(row(prefix + 0, NAME, "qwx zzv")));
    List<Passage> before = passages(0);
    long embedded = metrics.timer("songs.embedding").count();
    ingested(List.of(row(prefix + 0, NAME, "qwx zzv"), "too,few"));
    assertThat(metrics.timer("songs.embedding").count()).isEqualTo(embedded);
    assertThat(before).hasSize(1);
    assertThat(passages(0))
        .usingRecursiveFieldByFieldElementComparator()
        .containsExactlyElementsOf(before);
  }

  @Test
  void a_file_killed_in_mid_ingest_is_read_again_and_finished_once() {
    bucket.put(key, file(rows(40)));
    CatalogueObject object = objectInBucket();
    CatalogueFile half = CatalogueFile.reading(indices.written(), object);
    files.ensure();
    files.save(half.with(FileState.READING, 32, 0, List.of()));
    ingest.read(object);
    ingest.read(object);
    CatalogueFile done = files.find(key).orElseThrow().file();
    assertThat(done.state()).isEqualTo(FileState.DONE);
    assertThat(done.indexed()).isEqualTo(40);
    assertThat(stored(40)).hasSize(40);
  }

  @Test
  void a_message_is_committed_only_after_its_file_is_in_the_index() throws Exception {
    await().atMost(Duration.ofSeconds(90)).until(() -> committed() == published());
    long before = committed();
    bucket.put(key, file(rows(64)));
    crawler.crawl();
    await()
        .atMost(Duration.ofSeconds(180))
        .until(
            () -> {
              long now = committed();
              boolean finished =
                  files.find(key).filter(k -> k.file().state().isFinal()).isPresent();
              assertThat(finished || now == before).isTrue();
              return finished;
            });
    await().atMost(Duration.ofSeconds(90)).until(() -> committed() > before);
  }

  @Test
  void a_poison_message_goes_to_the_dead_letters_and_the_next_file_is_read() {
    String poison = "{not json " + prefix;
    for (int i = 0; i < 4; i++) {
      found.send(Record.of("poison" + i, poison)).await().atMost(Duration.ofSeconds(30));
    }
    assertThat(ingested(rows(1)).state()).isEqualTo(FileState.DONE);
    await()
        .atMost(Duration.ofSeconds(90))
        .until(() -> deadLetters().stream().filter(l -> l.contains(prefix)).count() >= 4);
  }

  @Test
  void a_file_that_is_no_catalogue_is_dead_with_a_reason() {
    bucket.put(key, "id,name\n1,2\n");
    crawler.crawl();
    CatalogueFile dead = catalogue.awaitState(key, FileState.DEAD);
    assertThat(dead.reason()).contains("2 columns instead of 17");
    assertThat(crawler.crawl().published()).isZero();
  }

  @Test
  void an_object_that_changed_since_it_was_found_is_left_to_its_own_message() {
    bucket.put(key, file(rows(1)));
    CatalogueObject old = objectInBucket();
    bucket.put(key, file(rows(2)));
    assertThatThrownBy(() -> ingest.read(old)).hasMessageContaining("changed");
  }

  @Test
  void no_lyrics_available_is_not_embedded_and_long_lyrics_have_many_vectors() {
    String longLyrics =
        String.join("\n", IntStream.range(0, 40).mapToObj(i -> "qwx " + i).toList());
    ingested(
        List.of(row(prefix + 0, NAME, "No lyrics available"), row(prefix + 1, NAME, longLyrics)));
    assertThat(stored(0, 2).path("passages")).isEmpty();
    assertThat(stored(1, 2).path("passages")).hasSize(5);
  }

  private CatalogueFile ingested(List<String> rows) {
    bucket.put(key, file(rows));
    String etag = objectInBucket().etag();
    crawler.crawl();
    return await()
        .atMost(Duration.ofSeconds(180))
        .until(
            () -> files.find(key).map(Files.Known::file),
            f -> f.filter(x -> x.etag().equals(etag) && x.state().isFinal()).isPresent())
        .orElseThrow();
  }

  private CatalogueObject objectInBucket() {
    List<CatalogueObject> objects = new ArrayList<>();
    bucket.list(objects::add);
    return objects.stream().filter(object -> object.key().equals(key)).findFirst().orElseThrow();
  }

  private List<String> rows(int number) {
    return IntStream.range(0, number).mapToObj(i -> row(prefix + i, NAME, "qwx zzv " + i)).toList();
  }

  private Map<String, JsonNode> stored(int ids) {
    return index.stored(IntStream.range(0, ids).mapToObj(i -> prefix + i).toList());
  }

  private JsonNode stored(int id, int ids) {
    return Objects.requireNonNull(stored(ids).get(prefix + id));
  }

  private List<Passage> passages(int id) {
    String fingerprint = stored(id, id + 1).path("fingerprint").asText();
    return Objects.requireNonNull(
        index.passages(Map.of(prefix + id, fingerprint)).get(prefix + id));
  }

  private static String brokers() {
    return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
  }

  private long committed() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers()))) {
      return admin
          .listConsumerGroupOffsets("songs-ingest")
          .partitionsToOffsetAndMetadata()
          .get()
          .values()
          .stream()
          .mapToLong(offset -> offset.offset())
          .sum();
    }
  }

  private long published() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers()))) {
      Map<TopicPartition, OffsetSpec> ends =
          IntStream.range(0, 4)
              .mapToObj(partition -> new TopicPartition("catalogue", partition))
              .collect(Collectors.toMap(one -> one, one -> OffsetSpec.latest()));
      return admin.listOffsets(ends).all().get().values().stream()
          .mapToLong(end -> end.offset())
          .sum();
    }
  }

  private List<String> deadLetters() {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", brokers(), ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    List<String> letters = new ArrayList<>();
    try (KafkaConsumer<String, String> reader =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      TopicPartition only = new TopicPartition("catalogue.dead", 0);
      reader.assign(List.of(only));
      reader.seekToBeginning(List.of(only));
      long end = reader.endOffsets(List.of(only)).getOrDefault(only, 0L);
      while (reader.position(only) < end) {
        reader.poll(Duration.ofMillis(200)).forEach(record -> letters.add(record.value()));
      }
    }
    return letters;
  }
}
