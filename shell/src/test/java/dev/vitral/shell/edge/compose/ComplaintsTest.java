package dev.vitral.shell.edge.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.contract.junit.LogLines;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ComplaintsTest {

  private final AtomicLong now = new AtomicLong();
  private final Complaints complaints = new Complaints(now::get);

  @Test
  void a_flood_is_told_in_ten_lines_a_second_and_then_counted() {
    try (LogLines log = new LogLines("dev.vitral.shell.edge")) {
      for (int i = 0; i < 25; i++) {
        complaints.tell("/page", "problem " + i);
      }
      assertThat(log.all()).hasSize(10).startsWith("/page: problem 0");

      now.addAndGet(TimeUnit.SECONDS.toNanos(1));
      complaints.tell("/page", "one more");
      complaints.tell("/page", "and one");
      assertThat(log.all().subList(10, 12))
          .containsExactly("/page: one more (15 lines left out before this one)", "/page: and one");
    }
  }

  @Test
  void markup_cannot_write_lines_of_its_own() {
    try (LogLines log = new LogLines("dev.vitral.shell.edge")) {
      complaints.tell("/page", "unknown element\r\nFAKE line");
      assertThat(log.all()).containsExactly("/page: unknown element FAKE line");
    }
  }
}
