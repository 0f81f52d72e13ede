package dev.vitral.systemtests.podium;

import static dev.vitral.systemtests.portal.Eventually.answered;
import static dev.vitral.systemtests.portal.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitral.systemtests.portal.Answer;
import dev.vitral.systemtests.portal.Visitor;
import dev.vitral.systemtests.resilience.ShellBehindFaults;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A podlet of an unmodified {@code @podium/podlet} joins a running shell by a line in its registry.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PodletTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ROOT = "[data-fragment=news/content]";
  private static final String ENTRY =
      """
      {"name": "news", "url": "http://127.0.0.1:%d", "order": 60,
       "podium": {"manifest": "/manifest.json", "deadline": "10s",
                  "slots": [{"slot": "home.main", "order": 60}]}}""";

  private final ShellBehindFaults shell;
  private final Visitor visitor;
  private NodeProgram podlet;

  PodletTest(@TempDir Path directory) throws Exception {
    shell =
        new ShellBehindFaults(
            directory,
            "vitral.manifest.interval=10m",
            "vitral.overload.enabled=false",
            "vitral.page.deadline=20s",
            "vitral.pass-through.deadline=20s");
    podlet = NodeProgram.start("podlet.mjs", "1.0.0");
    visitor = new Visitor(shell::url);
    sees("/", home -> assertThat(home.select("main")).isNotEmpty());
    assertThat(page("/").select(ROOT)).isEmpty();
    register(directory.resolve("registry.json"));
    sees("/", home -> assertThat(home.select(ROOT + " h2").text()).isEqualTo("News 1.0.0"));
  }

  /** Nobody restarts anything. */
  private void register(Path registry) throws IOException {
    ObjectNode listing = (ObjectNode) JSON.readTree(registry.toFile());
    ((ArrayNode) listing.path("fragments")).add(JSON.readTree(ENTRY.formatted(podlet.port())));
    Files.writeString(registry, JSON.writeValueAsString(listing));
  }

  @AfterAll
  void stop() throws InterruptedException {
    podlet.close();
    shell.close();
  }

  @Test
  void it_is_told_of_the_page_as_by_a_layout() {
    sees("/", home -> assertThat(told(home, "locale")).isEqualTo("es"));
    sees("/en/", home -> assertThat(told(home, "locale")).isEqualTo("en"));
    sees(
        "/en/",
        home -> {
          assertThat(told(home, "mountOrigin")).isEqualTo(origin());
          assertThat(told(home, "mountPathname")).isEqualTo("/en");
          assertThat(told(home, "publicPathname")).isEqualTo("/en/fragments/news/proxy");
          assertThat(told(home, "requestedBy")).isEqualTo("vitral");
          assertThat(told(home, "deviceType")).isEqualTo("desktop");
          assertThat(told(home, "debug")).isEqualTo("false");
        });
  }

  private static String told(Document home, String name) {
    return home.select(ROOT + " dt:containsOwn(" + name + ") + dd").text();
  }

  private String origin() {
    return shell.url("").toString();
  }

  @Test
  void its_assets_are_in_the_pages_head_and_come_from_the_portal() {
    Document home = answered(this::homeWithNews);
    String sheet = home.select("head link[rel=stylesheet][href*=/news/]").attr("href");
    Elements script = home.select("head script[src*=/news/]");

    assertThat(sheet).startsWith("/fragments/news/assets/");
    HttpResponse<String> css = visitor.get(sheet);
    assertThat(css.body()).contains(".news-told");
    assertThat(css.headers().firstValue("Content-Type").orElse("")).startsWith("text/css");
    assertThat(css.headers().firstValue("Cache-Control")).contains("public, max-age=60");
    assertThat(script.attr("type")).isEqualTo("module");
    assertThat(visitor.get(script.attr("src")).body()).contains("export const version");
    String image = sheet.substring(0, sheet.lastIndexOf('/')) + "/paper.svg";
    assertThat(visitor.get(image).body()).contains("<svg");
  }

  private Document homeWithNews() {
    Document home = page("/");
    assertThat(home.select(ROOT)).isNotEmpty();
    return home;
  }

  @Test
  void its_proxies_are_reached_and_nothing_else_of_it() throws IOException {
    JsonNode told =
        new Answer(visitor.postForm("/en/fragments/news/proxy/comments/7?sort=new", "text=hola"))
            .is(200)
            .json();
    assertThat(told.path("method").asText()).isEqualTo("POST");
    assertThat(told.path("url").asText()).isEqualTo("/comments/7?sort=new");
    assertThat(told.path("body").asText()).isEqualTo("text=hola");
    assertThat(told.path("locale").asText()).isEqualTo("en");

    assertThat(visitor.get("/fragments/news/proxy/secrets").statusCode()).isEqualTo(404);
    assertThat(visitor.get("/fragments/news/assets/secrets").statusCode()).isEqualTo(404);
    assertThat(visitor.get("/fragments/news/secrets").statusCode()).isEqualTo(404);
  }

  /** The layout takes the podlet through the portal. */
  @Test
  void killed_it_is_replaced_by_its_fallback_and_upgraded_it_is_shown_with_its_new_assets()
      throws Exception {
    try (NodeProgram layout = NodeProgram.start("layout.mjs", origin())) {
      eventually(() -> assertThat(contentAt(layout)).contains("<h2>News 1.0.0</h2>"));
      String sheet = page("/").select("head link[href*=/news/]").attr("href");

      podlet.close();
      sees(
          "/",
          home ->
              assertThat(
                      home.select("[data-fragment-fallback=news/content][data-rung=fallback] h2")
                          .text())
                  .isEqualTo("Older news 1.0.0"));
      eventually(() -> assertThat(contentAt(layout)).contains("<h2>Older news 1.0.0</h2>"));

      podlet = NodeProgram.start(podlet.port(), "podlet.mjs", "2.0.0");
      sees(
          "/",
          home -> {
            assertThat(home.select(ROOT + " h2").text()).isEqualTo("News 2.0.0");
            assertThat(home.select("head link[href*=/news/]").attr("href"))
                .startsWith("/fragments/news/assets/")
                .isNotEqualTo(sheet);
          });
      eventually(() -> assertThat(contentAt(layout)).contains("<h2>News 2.0.0</h2>"));
    }
  }

  private static String contentAt(NodeProgram layout) {
    return new Visitor(layout::url).ask(layout.url("/news/content")).path("content").asText();
  }

  private void sees(String path, Consumer<Document> looks) {
    eventually(() -> looks.accept(page(path)));
  }

  private Document page(String path) {
    return Jsoup.parse(shell.visit(path).page());
  }
}
