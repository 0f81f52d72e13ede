package dev.vitral.launcher.livecoding;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.launcher.Trouble;
import dev.vitral.launcher.home.Home;
import dev.vitral.launcher.supervise.PidFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevModeTest {

  private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

  @TempDir Path root;

  private Home home = new Home(Path.of("."));

  @BeforeEach
  void prepare() throws Exception {
    home = new Home(root);
    Files.createDirectories(home.pidFiles());
    Files.createDirectories(root.resolve("fragments/agenda/src/main"));
  }

  @Test
  void what_a_killed_one_has_left_is_stopped_by_the_next() throws Exception {
    Process leftover = new ProcessBuilder("sleep", "60").start();
    Process neighbour = new ProcessBuilder("sleep", "60").start();
    try {
      PidFile.of(home.pidFiles(), "agenda.dev-1").write(leftover.toHandle());
      PidFile.of(home.pidFiles(), "agenda").write(neighbour.toHandle());
      assertThat(new DevMode(home, "agenda").stopLeftover()).isTrue();
      assertThat(leftover.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(neighbour.isAlive()).isTrue();
      assertThat(new DevMode(home, "agenda").stopLeftover()).isFalse();
    } finally {
      leftover.destroyForcibly();
      neighbour.destroyForcibly();
    }
  }

  @Test
  void one_that_goes_on_elsewhere_is_left_alone() {
    PidFile.of(home.run(), "agenda.dev").write(ProcessHandle.current());
    assertThatThrownBy(() -> new DevMode(home, "agenda").stopLeftover())
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("agenda is in dev mode already");
  }

  @Test
  void its_processes_are_known_to_later_calls_and_end_with_it() throws Exception {
    DevMode mode = new DevMode(home, "agenda");
    ProcessBuilder maven = new ProcessBuilder("sh", "-c", "trap '' TERM; sleep 60; sleep 60");
    CompletableFuture<Integer> status =
        CompletableFuture.supplyAsync(() -> mode.run(maven, NOWHERE));
    List<ProcessHandle> known = known(2);
    mode.end();
    assertThat(status.get(60, TimeUnit.SECONDS)).isNotZero();
    assertThat(known).noneMatch(ProcessHandle::isAlive);
    assertThat(home.pidFiles()).isEmptyDirectory();
    assertThat(new DevMode(home, "agenda").stopLeftover()).isFalse();
  }

  /** As soon as their files tell of so many. */
  private List<ProcessHandle> known(int wanted) throws Exception {
    Instant latest = Instant.now().plus(Duration.ofSeconds(60));
    try (WatchService changes = root.getFileSystem().newWatchService()) {
      home.pidFiles().register(changes, ENTRY_CREATE, ENTRY_MODIFY);
      List<ProcessHandle> known = alive();
      while (known.size() < wanted) {
        long left = Duration.between(Instant.now(), latest).toMillis();
        WatchKey change = changes.poll(left, TimeUnit.MILLISECONDS);
        assertThat(change).as("a change after %s", known).isNotNull();
        change.pollEvents();
        change.reset();
        known = alive();
      }
      assertThat(known).hasSize(wanted);
      return known;
    }
  }

  private List<ProcessHandle> alive() {
    return PidFile.in(home.pidFiles()).stream().flatMap(file -> file.alive().stream()).toList();
  }
}
