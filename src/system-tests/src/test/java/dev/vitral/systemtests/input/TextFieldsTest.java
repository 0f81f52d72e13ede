package dev.vitral.systemtests.input;

import static dev.vitral.systemtests.portal.Eventually.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitral.systemtests.portal.Accounts;
import dev.vitral.systemtests.portal.Answer;
import dev.vitral.systemtests.portal.Client;
import dev.vitral.systemtests.portal.PortalExtension;
import dev.vitral.systemtests.portal.RunningPortal;
import java.net.URLEncoder;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What people write is shown as they wrote it: never as markup, never as ESI, wherever it shows.
 */
@ExtendWith(PortalExtension.class)
class TextFieldsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> ATTACKS =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "</script><svg onload=alert(1)>",
          "<esi:include src=\"/fragments/header/badge\"/>",
          "<!--esi <esi:vars>$(HTTP_COOKIE)</esi:vars>-->",
          "$(HTTP_COOKIE{__Host-session})",
          "]]><evil/>",
          "{#let x=1}{inject:vertx}{/let}");

  /** Every attack in one text, after a word that finds it. */
  private final String word = "corpus" + UUID.randomUUID().toString().substring(0, 8);

  private final String text = word + " " + String.join(" ", ATTACKS);
  private final Accounts accounts;

  TextFieldsTest(RunningPortal portal) {
    accounts = new Accounts(portal);
  }

  @Test
  void a_prompt_shows_as_it_was_written() throws Exception {
    Client author = accounts.as(Accounts.MEMBER);
    ObjectNode prompt = JSON.createObjectNode().put("prompt", text);
    prompt.putArray("tags").add("prueba");
    String id = lastSegment(author.post("/api/prompts", prompt.toString()).is(201).location());
    showsText("/prompts/" + id);
    showsText("/prompts?q=" + word);
    isHarmless("/fragments/prompts/" + id + "/songs");
    isHarmless("/sitemap.xml");
    assertThat(author.get("/api/prompts/" + id).is(200).json().path("prompt").asText())
        .isEqualTo(text);
  }

  @Test
  void a_review_shows_as_it_was_written_in_page_list_data_and_feed() throws Exception {
    Client editor = accounts.as(Accounts.EDITOR);
    ObjectNode review = JSON.createObjectNode();
    review.put("title", word + " " + ATTACKS.get(0) + " " + ATTACKS.get(3));
    review.put("summary", text).put("content", text + "\n\n" + text);
    review.put("product", "sony-a7-iv").put("lang", "es").put("status", "published");
    ATTACKS.forEach(review.putArray("pros")::add);
    ATTACKS.forEach(review.putArray("cons")::add);
    review
        .putObject("scores")
        .put("image", 8)
        .put("handling", 8)
        .put("autofocus", 8)
        .put("value", 8);
    Answer created = editor.post("/reviews", review.toString()).is(201);
    String page = created.json().path("url").asText();
    eventually(() -> accounts.nobody().get(page).is(200));
    showsText(page);
    showsText("/content?q=" + word);
    isHarmless("/");
    isHarmless("/sitemap.xml");
    eventually(
        () ->
            assertThat(isXml("/feed.atom").select("entry > title").eachText())
                .anyMatch(title -> title.contains(word)));
  }

  @Test
  void a_name_shows_as_it_was_written() {
    String handle = Accounts.newHandle();
    ObjectNode account = JSON.createObjectNode();
    account.put("username", handle).put("password", Accounts.PASSWORD);
    account.put("name", "Ana " + ATTACKS.get(0));
    Answer made = accounts.nobody().post("/api/accounts", account.toString());
    assertThat(made.status()).as(made.toString()).isIn(201, 422);
    if (made.status() == 201) {
      Client somebody = accounts.bearing(accounts.newToken(handle, Accounts.PASSWORD));
      String badge = somebody.get("/fragments/header/badge", "Accept", "text/html").body();
      assertThat(badge).contains("Ana").doesNotContain("<script>alert");
    }
  }

  @Test
  void a_question_shows_as_it_was_asked() {
    String query = URLEncoder.encode(text, UTF_8);
    eventually(() -> showsText("/songs?q=" + query)); // such a question may take too long at first
    isHarmless("/fragments/songs/answers?k=5&q=" + query);
    isHarmless("/fragments/songs/searchbox?q=" + query);
  }

  private void showsText(String page) {
    for (String language : new String[] {"", "/en"}) {
      String html = isHarmless(language + page);
      String shown = Jsoup.parse(html).text() + Jsoup.parse(html).select("input").eachAttr("value");
      assertThat(shown.replaceAll("\\s+", " "))
          .as(page)
          .contains(word)
          .contains(ATTACKS.get(0), ATTACKS.get(3), ATTACKS.get(5));
    }
  }

  private String isHarmless(String page) {
    Answer answer = accounts.as(Accounts.MEMBER).get(page, "Accept", "text/html");
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    assertThat(answer.body())
        .as(page)
        .doesNotContain("<script>alert", "<img src=x", "<svg onload", "<esi:", "<!--esi", "<evil");
    assertThat(answer.body()).as(page).doesNotContain(token());
    return answer.body();
  }

  private String token() {
    return accounts.as(Accounts.MEMBER).token().orElseThrow();
  }

  private Document isXml(String path) {
    return Jsoup.parse(isHarmless(path), "", Parser.xmlParser());
  }

  private static String lastSegment(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
