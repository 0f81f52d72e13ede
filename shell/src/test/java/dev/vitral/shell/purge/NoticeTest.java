package dev.vitral.shell.purge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.shell.cache.store.Purge;
import dev.vitral.shell.cache.store.Purge.Depth;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class NoticeTest {

  private static final Optional<String> NEWS = Optional.of("news");
  private static final Optional<String> EVERYBODY = Optional.empty();

  @Test
  void another_shell_hears_what_a_shell_tells_and_that_shell_does_not() {
    told(Purge.keys(NEWS, Set.of("story"), Depth.HARD));
    told(Purge.keys(EVERYBODY, Set.of("story"), Depth.SOFT));
    told(Purge.uris(NEWS, Set.of("/news/one?page=2"), Depth.SOFT));
    told(Purge.all(NEWS, Depth.HARD));
    told(Purge.all(EVERYBODY, Depth.SOFT));
  }

  @Test
  void a_record_without_headers_is_a_projectors() {
    ConsumerRecord<String, String> record = record("story");
    assertThat(Notice.read("one", record))
        .contains(Purge.keys(EVERYBODY, Set.of("story"), Depth.HARD));
  }

  @Test
  void what_is_not_understood_purges_nothing() {
    assertThat(Notice.read("one", record("<script>"))).isEmpty();
    ConsumerRecord<String, String> unknown = record("story");
    unknown.headers().add("by", "regex".getBytes(StandardCharsets.UTF_8));
    assertThat(Notice.read("one", unknown)).isEmpty();
    ConsumerRecord<String, String> endless = record("/".repeat(10_000));
    endless.headers().add("by", "uri".getBytes(StandardCharsets.UTF_8));
    assertThat(Notice.read("one", endless)).isEmpty();
  }

  private static void told(Purge purge) {
    ProducerRecord<String, String> written = Notice.write("purge", "one", purge);
    ConsumerRecord<String, String> read = record(written.value());
    written.headers().forEach(header -> read.headers().add(header));
    assertThat(Notice.read("other", read)).contains(purge);
    assertThat(Notice.read("one", read)).isEmpty();
  }

  private static ConsumerRecord<String, String> record(String value) {
    return new ConsumerRecord<>("purge", 0, 0, value, value);
  }
}
