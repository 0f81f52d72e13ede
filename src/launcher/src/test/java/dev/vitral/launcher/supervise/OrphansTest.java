package dev.vitral.launcher.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphansTest {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @TempDir Path directory;

  @Test
  void a_process_left_over_is_found_and_stopped() throws Exception {
    Process orphan = new ProcessBuilder("sleep", "60").start();
    PidFile.of(directory, "voting").write(orphan.toHandle());
    assertThat(new Orphans(directory).stop(PATIENCE)).containsExactly("voting");
    assertThat(orphan.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void one_that_does_not_listen_is_killed() throws Exception {
    Process deaf =
        new ProcessBuilder("sh", "-c", "trap '' TERM; echo deaf; while :; do sleep 0.1; done")
            .start();
    deaf.inputReader().readLine();
    PidFile.of(directory, "voting").write(deaf.toHandle());
    new Orphans(directory).stop(Duration.ofMillis(200));
    assertThat(deaf.waitFor(60, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void a_stranger_with_the_same_pid_is_left_alone() throws Exception {
    Process stranger = new ProcessBuilder("sleep", "60").start();
    try {
      Files.writeString(
          directory.resolve("voting.pid"), stranger.pid() + " " + 1_000_000_000_000L + "\n");
      assertThat(new Orphans(directory).stop(PATIENCE)).isEmpty();
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void a_pid_file_cut_short_by_a_crash_names_nobody() throws IOException {
    Files.writeString(directory.resolve("voting.pid"), "12");
    assertThat(new Orphans(directory).stop(PATIENCE)).isEmpty();
    assertThat(directory).isEmptyDirectory();
  }
}
