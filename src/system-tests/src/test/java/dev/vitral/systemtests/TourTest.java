package dev.vitral.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.systemtests.portal.PortalExtension;
import dev.vitral.systemtests.portal.RunningPortal;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** Runs the tour of README.md, line by line, against the running portal. */
@Isolated
@ExtendWith(PortalExtension.class)
class TourTest {

  private static final Pattern BLOCK = Pattern.compile("(?s)```sh\\n(.*?)```");

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
    String readme = Files.readString(portal.root().resolve("README.md"));
    String tour = readme.substring(readme.indexOf("<!-- tour"), readme.indexOf("\n## The card"));
    return BLOCK
        .matcher(tour)
        .results()
        .map((MatchResult block) -> block.group(1))
        .flatMap(String::lines)
        .map(String::strip)
        .toList();
  }

  /** Where the tour shows no error, an answer that is one fails the test. */
  private static String strict(String line) {
    return line.contains("problem+json") ? line : line.replace("curl -s ", "curl -sf ");
  }
}
