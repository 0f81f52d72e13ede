package dev.vitral.launcher.supervise;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SupervisedTest {

  @TempDir Path directory;

  private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
  private final BlockingQueue<Integer> ends = new LinkedBlockingQueue<>();
  private final BlockingQueue<Long> starts = new LinkedBlockingQueue<>();
  private final AtomicBoolean ready = new AtomicBoolean(true);
  private String sign = "part.log";

  @AfterEach
  void stopAll() throws Exception {
    for (PidFile pidFile : PidFile.in(directory)) {
      pidFile.alive().ifPresent(ProcessHandle::destroyForcibly);
    }
    thread.shutdownNow();
  }

  @Test
  void it_is_ready_when_its_probe_says_so() throws Exception {
    ready.set(false);
    Supervised part = part("exec sleep 60", true);
    var started = part.start();
    assertThat(part.state()).isNotEqualTo(State.READY);
    ready.set(true);
    started.get(60, SECONDS);
    assertThat(part.state()).isEqualTo(State.READY);
    assertThat(PidFile.of(directory, "part").alive().map(ProcessHandle::pid)).isEqualTo(part.pid());
  }

  @Test
  void a_process_that_dies_is_started_again() throws Exception {
    Supervised part = part("exec sleep 60", true);
    part.start().get(60, SECONDS);
    long first = part.pid().orElseThrow();
    starts.clear();
    ProcessHandle.of(first).orElseThrow().destroyForcibly();
    assertThat(starts.poll(60, SECONDS)).isNotNull();
    assertThat(ends.poll(60, SECONDS)).isEqualTo(137);
    part.restart().get(60, SECONDS);
    assertThat(part.pid()).isPresent().isNotEqualTo(Optional.of(first));
  }

  @Test
  void a_killed_part_is_held_down_until_it_is_restarted() throws Exception {
    Supervised part = part("exec sleep 60", true);
    part.start().get(60, SECONDS);
    starts.clear();
    part.kill().get(60, SECONDS);
    assertThat(part.state()).isEqualTo(State.DOWN);
    assertThat(part.pid()).isEmpty();
    assertThat(starts.poll(300, MILLISECONDS)).isNull();
    part.restart().get(60, SECONDS);
    assertThat(part.state()).isEqualTo(State.READY);
  }

  @Test
  void without_restart_what_dies_stays_down() throws Exception {
    Supervised part = part("exec sleep 60", false);
    part.start().get(60, SECONDS);
    starts.clear();
    ProcessHandle.of(part.pid().orElseThrow()).orElseThrow().destroyForcibly();
    assertThat(ends.poll(60, SECONDS)).isEqualTo(137);
    assertThat(starts.poll(300, MILLISECONDS)).isNull();
    assertThat(part.state()).isEqualTo(State.DOWN);
  }

  @Test
  void a_death_while_starting_is_told_with_its_last_lines() {
    ready.set(false);
    Supervised part = part("echo 'No space left on device'; exit 3", false);
    assertThatThrownBy(() -> part.start().get(60, SECONDS))
        .hasMessageContaining("part died while starting (exit status 3)")
        .hasMessageContaining("No space left on device");
    assertThat(part.state()).isEqualTo(State.DOWN);
  }

  @Test
  void a_restart_ends_in_good_order_first() throws Exception {
    sign = "trapped";
    String trapsTheSignal = "trap 'exit 0' TERM; touch trapped; while :; do sleep 0.05; done";
    Supervised part = part(trapsTheSignal, true);
    part.start().get(60, SECONDS);
    part.restart().get(60, SECONDS);
    assertThat(ends.poll(60, SECONDS)).isZero();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void every_process_leads_a_session_of_its_own() throws Exception {
    sign = "session";
    String tells = "cut -d ' ' -f 1,6 /proc/$$/stat > told; mv told session; exec sleep 60";
    Supervised part = part(tells, true);
    part.start().get(60, SECONDS);
    List<String> pidAndSession =
        List.of(Files.readString(directory.resolve("session")).strip().split(" "));
    part.kill().get(60, SECONDS);
    assertThat(pidAndSession.get(1)).isEqualTo(pidAndSession.get(0));
  }

  private Supervised part(String script, boolean restart) {
    Backoff quick = new Backoff(Duration.ofMillis(20), Duration.ofMillis(50), Duration.ofHours(1));
    return new Supervised(
        "part",
        () -> {
          starts.add(System.nanoTime());
          return new Launch(
              List.of("/bin/sh", "-c", script),
              Map.of(),
              Share.EQUAL,
              directory,
              directory.resolve("part.log"),
              ends::add);
        },
        () -> ready.get() && Files.exists(directory.resolve(sign)),
        new Supervised.Watch(restart, quick, Duration.ofSeconds(10)),
        PidFile.of(directory, "part"),
        thread);
  }
}
