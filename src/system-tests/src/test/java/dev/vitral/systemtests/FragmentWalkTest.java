package dev.vitral.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.systemtests.portal.PortalExtension;
import dev.vitral.systemtests.portal.RunningPortal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** Runs the walk of docs/fragments.md, line by line, in this checkout and its running portal. */
@Isolated
@ExtendWith(PortalExtension.class)
class FragmentWalkTest {

  private static final List<String> LISTS =
      List.of(
          "pom.xml",
          "fragments/registry.json",
          "kubernetes/overlays/local/kustomization.yaml",
          "kubernetes/overlays/local/registry.json",
          "kubernetes/overlays/local/replicas.yaml");

  private final RunningPortal portal;

  FragmentWalkTest(RunningPortal portal) {
    this.portal = portal;
  }

  @Test
  void every_command_of_the_walk_does_what_it_says_and_the_last_one_leaves_no_trace(
      TestReporter reporter) throws IOException {
    List<String> lines = lines();
    assertThat(lines).hasSizeGreaterThan(9);
    List<String> before = lists();
    long shell = pid("shell");
    Instant began = Instant.now();
    try {
      for (String line : lines) {
        portal.shellLine(line.replace("localhost:8080", portal.authority()));
        if (line.contains("curl -s localhost:8080/ ")) {
          tell(reporter, began);
        }
      }
    } catch (AssertionError failed) {
      cleanUp(failed);
      throw failed;
    }
    assertThat(pid("shell")).isEqualTo(shell);
    assertThat(lists()).isEqualTo(before);
    assertThat(portal.root().resolve("fragments/agenda")).doesNotExist();
    assertThat(portal.root().resolve("docs/agenda.md")).doesNotExist();
  }

  private List<String> lines() throws IOException {
    return DocumentedLines.of(
        portal.root().resolve("docs/fragments.md"), "<!-- walk", "\n## Where to go from here");
  }

  private static void tell(TestReporter reporter, Instant began) {
    reporter.publishEntry(
        "seconds from new-fragment to the first composed page",
        Long.toString(Duration.between(began, Instant.now()).toSeconds()));
  }

  /** What a failed walk leaves would fail the next one. */
  private void cleanUp(AssertionError failed) {
    try {
      portal.shellLine("./vitral remove-fragment agenda --delete");
    } catch (AssertionError nothingThere) {
      failed.addSuppressed(nothingThere);
    }
  }

  private List<String> lists() {
    return LISTS.stream().map(list -> text(portal.root().resolve(list))).toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long pid(String part) {
    return portal.part(part).path("pid").asLong();
  }
}
