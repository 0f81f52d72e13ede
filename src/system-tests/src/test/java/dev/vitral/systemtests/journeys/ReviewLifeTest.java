package dev.vitral.systemtests.journeys;

import static dev.vitral.systemtests.portal.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.systemtests.portal.Accounts;
import dev.vitral.systemtests.portal.Answer;
import dev.vitral.systemtests.portal.Client;
import dev.vitral.systemtests.portal.PortalExtension;
import dev.vitral.systemtests.portal.RunningPortal;
import dev.vitral.systemtests.portal.Visitor;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A review is published, changed and withdrawn: whatever page holds it follows, in copies that were
 * kept a moment ago too.
 */
@ExtendWith(PortalExtension.class)
class ReviewLifeTest {

  private final Client editor;
  private final Visitor visitor;

  ReviewLifeTest(RunningPortal portal) {
    this.editor = new Accounts(portal).as(Accounts.EDITOR);
    this.visitor = portal.visitor();
  }

  @ParameterizedTest
  @CsvSource({"es, ''", "en, /en"})
  void every_page_that_holds_a_review_follows_its_life(String language, String prefix) {
    String word = "vida" + UUID.randomUUID().toString().substring(0, 8);
    String first = word + " primera";
    String second = word + " segunda";
    List<String> lists =
        Stream.of("/", "/reviews", "/content?sort=newest", "/feed.atom")
            .map(prefix::concat)
            .toList();
    lists.forEach(page -> assertThat(read(page)).as(page).doesNotContain(word));

    Answer created = editor.post("/reviews", review(first, language)).is(201);
    assertThat(desk()).contains(first);
    String page = prefix + created.json().path("url").asText();
    shows(first, lists);
    shows(first, List.of(page));
    eventually(() -> assertThat(read("/sitemap.xml")).contains(page + "<"));

    editor.patch(created.location(), "{\"title\":\"%s\"}".formatted(second)).is(200);
    assertThat(desk()).contains(second).doesNotContain(first);
    for (String list : Stream.concat(lists.stream(), Stream.of(page)).toList()) {
      eventually(() -> assertThat(read(list)).as(list).contains(second).doesNotContain(first));
    }

    editor.patch(created.location(), "{\"status\":\"withdrawn\"}").is(200);
    lists.forEach(list -> eventually(() -> assertThat(read(list)).as(list).doesNotContain(word)));
    eventually(() -> assertThat(visitor.get(page).statusCode()).isEqualTo(404));
    eventually(() -> assertThat(read("/sitemap.xml")).doesNotContain(page + "<"));
  }

  private void shows(String title, List<String> pages) {
    pages.forEach(page -> eventually(() -> assertThat(read(page)).as(page).contains(title)));
  }

  private String read(String page) {
    return visitor.get(page).body();
  }

  /** What the editor sees of their own reviews. */
  private String desk() {
    return editor.get("/reviews/editor", "Accept", "text/html").body();
  }

  private static String review(String title, String language) {
    return """
        {"title":"%s","summary":"Corto","content":"Un párrafo.","product":"sony-a7-iv",
         "pros":["ligera"],"cons":["cara"],"lang":"%s","status":"published",
         "scores":{"image":8,"handling":8,"autofocus":8,"value":8}}
        """
        .formatted(title, language);
  }
}
