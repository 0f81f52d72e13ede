package dev.vitral.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitral.conformance.cases.CaseFiles;
import dev.vitral.conformance.judge.Judge;
import dev.vitral.conformance.judge.Transcript;
import dev.vitral.conformance.run.Runner.Played;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every case is played, then judged by what it expects and by what it does not. Cases have
 * deadlines of a second and less, which a machine that pauses does not keep: what fails is played
 * again, with nothing beside it.
 */
class ConformanceTest {

  private static final Path OWN = Path.of("src/test/resources/cases");
  private static final Path ENGINES = Path.of("../esi/src/test/resources/conformance");

  /** They expect a status, a header or a visitor who leaves, and nothing of a body. */
  private static final String[] WITHOUT_BODY = {
    "functions-037", "http-049", "parallel-013", "protocol-019", "runner-006",
  };

  private static final int MOST_PLAYS = 4;

  private static final List<Played> PLAYED = new ArrayList<>();

  @BeforeAll
  static void play() throws IOException {
    List<ObjectNode> cases = new ArrayList<>(CaseFiles.read(OWN));
    cases.addAll(CaseFiles.read(ENGINES));
    try (Runner runner = new Runner()) {
      PLAYED.addAll(runner.play(cases));
      for (int plays = 1; plays < MOST_PLAYS; plays++) {
        PLAYED.replaceAll(played -> passing(runner, played));
      }
    }
  }

  /** What has passed, else the case played again. */
  private static Played passing(Runner runner, Played played) {
    if (played.outcome().findings().isEmpty()) {
      return played;
    }
    System.err.println("played again: " + played.outcome());
    return runner.play(List.of(played.written())).get(0);
  }

  @Test
  void the_edge_passes_every_case() {
    assertThat(PLAYED.stream().map(Played::outcome))
        .hasSizeGreaterThan(277)
        .allSatisfy(one -> assertThat(one.findings()).as(one.id()).isEmpty())
        .noneMatch(Outcome::isSkipped);
  }

  @Test
  void every_case_fails_when_the_bodies_that_it_expects_are_others() {
    List<String> unaltered = new ArrayList<>();
    for (Played played : PLAYED) {
      List<JsonNode> steps = steps(played.written());
      boolean decided = false;
      for (int i = 0; i < steps.size(); i++) {
        Transcript happened = played.transcripts().get(i);
        JsonNode expected = steps.get(i).path("expect");
        if (Alteration.isPossible(expected, happened)) {
          decided = true;
          assertThat(Judge.judge(Alteration.of(expected, happened), happened))
              .as("%s, step %d", played.outcome().id(), i)
              .isNotEmpty();
        }
        decided |= happened.answer().status() >= 500; // no page, and so nothing of its body
      }
      if (!decided) {
        unaltered.add(played.outcome().id());
      }
    }
    assertThat(unaltered).containsExactlyInAnyOrder(WITHOUT_BODY);
  }

  @Test
  void a_case_fails_when_the_status_that_it_expects_is_another() {
    for (Played played : PLAYED) {
      List<JsonNode> steps = steps(played.written());
      for (int i = 0; i < Math.min(steps.size(), played.transcripts().size()); i++) {
        JsonNode expected = steps.get(i).path("expect");
        if (expected.has("status")) {
          ObjectNode other = expected.deepCopy();
          other.put("status", 299);
          assertThat(Judge.judge(other, played.transcripts().get(i)))
              .as("%s, step %d", played.outcome().id(), i)
              .isNotEmpty();
        }
      }
    }
  }

  private static List<JsonNode> steps(JsonNode written) {
    List<JsonNode> steps = new ArrayList<>();
    steps.add(written);
    written.path("then").forEach(steps::add);
    return steps;
  }
}
