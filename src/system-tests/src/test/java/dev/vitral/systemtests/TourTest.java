package dev.vitral.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.systemtests.portal.PortalExtension;
import dev.vitral.systemtests.portal.RunningPortal;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** Runs the tour of README.md, line by line, against the running portal. */
@Isolated
@ExtendWith(PortalExtension.class)
class TourTest {

  private final RunningPortal portal;

  TourTest(RunningPortal portal) {
    this.portal = portal;
  }

  @Test
  void every_command_of_the_tour_does_what_it_says() throws IOException {
    List<String> lines = lines();
    assertThat(lines).hasSizeGreaterThan(10);
    for (String line : lines) {
      portal.shellLine(strict(line).replace("localhost:8080", portal.authority()));
    }
  }

  private List<String> lines() throws IOException {
    return DocumentedLines.of(portal.root().resolve("README.md"), "<!-- tour", "\n## The card");
  }

  /** Where the tour shows no error, an answer that is one fails the test. */
  private static String strict(String line) {
    return line.contains("problem+json") ? line : line.replace("curl -s ", "curl -sf ");
  }
}
