package dev.vitral.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.vitral.conformance.cases.CaseFiles;
import dev.vitral.conformance.judge.Finding;
import dev.vitral.conformance.judge.Judge;
import dev.vitral.conformance.run.Runner.Played;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every case is played once, then judged by what it expects and by what it does not. */
class ConformanceTest {

  private static final Path OWN = Path.of("src/test/resources/cases");
  private static final Path ENGINES = Path.of("../esi/src/test/resources/conformance");
  private static final String SOMETHING_ELSE = "~ this is not what came ~";

  private static final List<Played> PLAYED = new ArrayList<>();

  @BeforeAll
  static void play() throws IOException {
    List<ObjectNode> cases = new ArrayList<>(CaseFiles.read(OWN));
    cases.addAll(CaseFiles.read(ENGINES));
    try (Runner runner = new Runner()) {
      PLAYED.addAll(runner.play(cases));
    }
  }

  @Test
  void the_edge_passes_every_case() {
    assertThat(PLAYED.stream().map(Played::outcome))
        .hasSizeGreaterThan(277)
        .allSatisfy(one -> assertThat(one.findings()).as(one.id()).isEmpty())
        .noneMatch(Outcome::isSkipped);
  }

  @Test
  void a_case_fails_when_any_body_that_it_expects_is_another() {
    long altered = 0;
    for (Played played : PLAYED) {
      List<JsonNode> steps = steps(played.written());
      for (int i = 0; i < Math.min(steps.size(), played.transcripts().size()); i++) {
        JsonNode expected = steps.get(i).path("expect");
        if (expectsBody(expected)) {
          List<Finding> findings = Judge.judge(altered(expected), played.transcripts().get(i));
          assertThat(findings).as("%s, step %d", played.outcome().id(), i).isNotEmpty();
          altered++;
        }
      }
    }
    assertThat(altered).isGreaterThanOrEqualTo(PLAYED.size() * 3L / 4);
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

  /** Alternatives without a body, such as a page that may fail, leave nothing to alter. */
  private static boolean expectsBody(JsonNode expected) {
    boolean here = Stream.of("body", "bodyAnyOf", "contains").anyMatch(expected::has);
    JsonNode alternatives = expected.path("anyOf");
    if (here || alternatives.isEmpty()) {
      return here;
    }
    List<JsonNode> all = new ArrayList<>();
    alternatives.forEach(all::add);
    return all.stream().allMatch(ConformanceTest::expectsBody);
  }

  private static JsonNode altered(JsonNode expected) {
    ObjectNode other = expected.deepCopy();
    if (other.has("body")) {
      other.set("body", TextNode.valueOf(SOMETHING_ELSE));
    }
    for (String list : List.of("bodyAnyOf", "contains")) {
      if (other.has(list)) {
        other.putArray(list).add(SOMETHING_ELSE);
      }
    }
    if (other.has("anyOf")) {
      ArrayNode alternatives = other.putArray("anyOf");
      expected.get("anyOf").forEach(one -> alternatives.add(altered(one)));
    }
    return other;
  }
}
