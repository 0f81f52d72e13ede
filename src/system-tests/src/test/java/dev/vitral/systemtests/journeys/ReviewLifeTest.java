package dev.vitral.systemtests.journeys;

import static dev.vitral.systemtests.portal.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.systemtests.portal.Accounts;
import dev.vitral.systemtests.portal.Answer;
import dev.vitral.systemtests.portal.Client;
import dev.vitral.systemtests.portal.PortalExtension;
import dev.vitral.systemtests.portal.RunningPortal;
import dev.vitral.systemtests.portal.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A review is published, changed and withdrawn: whatever page holds it follows, though copies of it
 * were kept a moment ago; what does not hold it is still answered out of the cache.
 */
@ExtendWith(PortalExtension.class)
class ReviewLifeTest {

  private static final Pattern DETAIL = Pattern.compile("detail=\"([^\"]*)\"");

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
    String unrelated = prefix + "/art/" + word;
    assertThat(fetched(unrelated)).as("the first visit of anybody").contains("page");

    Answer created = editor.post("/reviews", review(first, language)).is(201);
    assertThat(desk()).contains(first);
    String page = prefix + created.json().path("url").asText();
    shows(first, lists);
    shows(first, List.of(page));
    eventually(() -> assertThat(read("/sitemap.xml")).contains(page + "<"));
    assertThat(fetched(unrelated)).doesNotContain("page");

    editor.patch(created.location(), "{\"title\":\"%s\"}".formatted(second)).is(200);
    assertThat(desk()).contains(second).doesNotContain(first);
    for (String list : Stream.concat(lists.stream(), Stream.of(page)).toList()) {
      eventually(() -> assertThat(read(list)).as(list).contains(second).doesNotContain(first));
    }
    assertThat(fetched(unrelated)).doesNotContain("page");

    editor.patch(created.location(), "{\"status\":\"withdrawn\"}").is(200);
    lists.forEach(list -> eventually(() -> assertThat(read(list)).as(list).doesNotContain(word)));
    eventually(() -> assertThat(visitor.get(page).statusCode()).isEqualTo(404));
    eventually(() -> assertThat(read("/sitemap.xml")).doesNotContain(page + "<"));
    assertThat(fetched(unrelated)).doesNotContain("page");
  }

  private void shows(String title, List<String> pages) {
    pages.forEach(page -> eventually(() -> assertThat(read(page)).as(page).contains(title)));
  }

  private String read(String page) {
    return visitor.get(page).body();
  }

  /**
   * Which parts of the page were not at hand, by {@code Cache-Status}; {@code page} is what its
   * owner answers, kept for ten minutes. The bar is kept for one, so it may be among them.
   */
  private List<String> fetched(String page) {
    HttpResponse<String> answer = visitor.get(page);
    assertThat(answer.statusCode()).isEqualTo(200);
    String status = answer.headers().firstValue("Cache-Status").orElseThrow();
    assertThat(status).startsWith("vitral; ");
    Matcher detail = DETAIL.matcher(status);
    return detail.find() ? List.of(detail.group(1).split(" ")) : List.of();
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
