package dev.vitral.shell.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.contract.junit.LogLines;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages made to take for ever end soon, and the log says which limit ended them. */
class HostilePageTest {

  /** A fifth of a second where nothing else runs; what is not bounded would take hours. */
  private static final Duration SOON = Duration.ofSeconds(30);

  private EdgeScene scene;
  private LogLines log;

  @BeforeEach
  void start() throws IOException {
    scene = new EdgeScene();
    log = new LogLines("dev.vitral.shell.edge");
    scene.page("/warm", "up").get("/warm");
  }

  @AfterEach
  void end() {
    log.close();
    scene.close();
  }

  @Test
  void ten_thousand_includes() throws IOException {
    scene.page("/f", "F").markup("/page", "<esi:include src='/f'/>".repeat(10_000));

    String answer = within(SOON);

    assertThat(answer).startsWith("HTTP/1.1 502 ");
    told("limit maxIncludes of 1000 reached (http://www.example.test/page:1:23001)");
  }

  @Test
  void ten_thousand_includes_that_may_be_missing() throws IOException {
    scene
        .page("/f", "F", "Cache-Control", "max-age=60")
        .markup("/kept", "<esi:include src='/f'/>")
        .markup("/page", "<esi:include src='/f' onerror='continue'/>".repeat(10_000));
    scene.get("/kept");

    String answer = within(SOON);

    assertThat(EdgeScene.body(answer)).isEqualTo("F".repeat(1_000));
    told("limit maxIncludes of 1000 reached (http://www.example.test/page:1:42001)");
    assertThat(log.all()).hasSizeLessThan(500); // of nine thousand complaints
  }

  @Test
  void fifty_levels() throws IOException {
    scene.markup("/page", "<esi:include src='/1' onerror='continue'/>");
    for (int level = 1; level < 50; level++) {
      scene.markup("/" + level, "(<esi:include src='/" + (level + 1) + "' onerror='continue'/>)");
    }

    String answer = within(SOON);

    assertThat(EdgeScene.body(answer)).isEqualTo("((((()))))");
    told(
        "limit maxDepth of 5 reached (http://www.example.test/5:1:2, included via"
            + " http://www.example.test/page > http://www.example.test/1");
  }

  @Test
  void an_attribute_of_a_megabyte() throws IOException {
    scene.markup("/page", "H<esi:include onerror='continue' src='" + "x".repeat(1 << 20) + "'/>T");

    String answer = within(SOON);

    assertThat(EdgeScene.body(answer)).isEqualTo("HT");
    told("limit maxTagBytes of 65536 reached (http://www.example.test/page:1:2)");
  }

  @Test
  void a_chain_of_assignments_that_each_double_a_value() throws IOException {
    scene.markup(
        "/page",
        "<esi:assign name='a' value=\"'x'\"/>"
            + "\n<esi:assign name='a' value='$(a)+$(a)'/>".repeat(60)
            + "<esi:vars>$len($(a))</esi:vars>");

    String answer = within(SOON);

    assertThat(EdgeScene.body(answer)).endsWith("\n0");
    told("limit maxValueBytes of 1048576 reached (http://www.example.test/page:22:1)");
  }

  private String within(Duration time) throws IOException {
    long begun = System.nanoTime();
    String answer = scene.get("/page");
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(time);
    return answer;
  }

  private void told(String problem) {
    assertThat(log.all())
        .anySatisfy(
            line -> assertThat(line).startsWith("http://www.example.test/page: " + problem));
  }
}
