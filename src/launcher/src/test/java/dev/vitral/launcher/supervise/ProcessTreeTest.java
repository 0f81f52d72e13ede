package dev.vitral.launcher.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessTreeTest {

  private static final Duration PATIENCE = Duration.ofMillis(300);

  @Test
  void all_that_a_process_has_started_ends_with_it_though_it_does_not_listen() throws Exception {
    Process deaf =
        started("sh -c \"trap '' TERM INT HUP; echo deaf; sleep 60; sleep 60\"; echo on");
    ProcessTree tree = new ProcessTree(deaf.toHandle());
    List<ProcessHandle> all = tree.look();
    assertThat(all).hasSizeGreaterThan(1);
    assertThat(tree.end(PATIENCE)).isTrue();
    assertThat(all).noneMatch(ProcessHandle::isAlive);
  }

  @Test
  void who_was_seen_is_found_when_its_parent_was_killed() throws Exception {
    Process parent = started("sleep 60 & echo started; wait");
    ProcessTree tree = new ProcessTree(parent.toHandle());
    List<ProcessHandle> children = parent.descendants().toList();
    parent.destroyForcibly().waitFor();
    assertThat(children).hasSize(1).allMatch(ProcessHandle::isAlive);
    assertThat(tree.end(PATIENCE)).isTrue();
    assertThat(children).noneMatch(ProcessHandle::isAlive);
  }

  private static Process started(String script) throws Exception {
    Process process = new ProcessBuilder("sh", "-c", script).start();
    process.inputReader().readLine();
    return process;
  }
}
