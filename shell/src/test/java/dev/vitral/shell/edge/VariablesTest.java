package dev.vitral.shell.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What ESI variables know of a visit, and how they are written. */
class VariablesTest {

  private static final String PAGE =
      "<esi:vars>$(REQUEST_METHOD) $(REQUEST_PATH) $(REMOTE_ADDR)</esi:vars>";

  @Test
  void the_method_the_path_and_the_address() throws IOException {
    try (EdgeScene scene = new EdgeScene().markup("/page", PAGE)) {
      String answer = scene.get("/page", "X-Forwarded-For: 203.0.113.9");
      assertThat(EdgeScene.body(answer)).isEqualTo("GET /page 127.0.0.1");
      assertThat(answer).containsIgnoringCase("vary: *");

      String posted =
          scene.send(
              "POST /page HTTP/1.1\r\nHost: www.example.test\r\nContent-Length: 0\r\n"
                  + "Connection: close\r\n\r\n");
      assertThat(EdgeScene.body(posted)).startsWith("POST /page ");
    }
  }

  @Test
  void a_known_surrogate_tells_where_the_visitor_is() throws IOException {
    try (EdgeScene scene =
        new EdgeScene("--trusted-surrogate", "127.0.0.1=cdn", "--trusted-surrogate", "::1=cdn")) {
      scene.markup("/page", "<esi:vars>$(REMOTE_ADDR)</esi:vars>");
      assertThat(EdgeScene.body(scene.get("/page", "X-Forwarded-For: 198.51.100.1, 203.0.113.9")))
          .isEqualTo("203.0.113.9");
      assertThat(EdgeScene.body(scene.get("/page", "X-Forwarded-For: 203.0.113.9, 127.0.0.1")))
          .isEqualTo("203.0.113.9");
      assertThat(EdgeScene.body(scene.get("/page"))).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void a_value_is_escaped_for_the_type_of_the_page() throws IOException {
    try (EdgeScene scene = new EdgeScene()) {
      String markup = "<esi:vars>\"$(QUERY_STRING{q})\"</esi:vars>";
      scene.markup("/html?q=%22%3C", markup);
      scene.markup("/json?q=%22%3C", markup, "Content-Type", "application/json");
      assertThat(EdgeScene.body(scene.get("/html?q=%22%3C"))).isEqualTo("\"&quot;&lt;\"");
      assertThat(EdgeScene.body(scene.get("/json?q=%22%3C"))).isEqualTo("\"\\u0022\\u003c\"");
    }
  }

  @Test
  void a_page_may_send_something_else_instead_of_itself() throws IOException {
    try (EdgeScene scene = new EdgeScene()) {
      scene.markup(
          "/page?q=%3Cb%3E",
          "<esi:vars>$add_header('X-Note', 'gone')"
              + "$set_response_code(404, 'no ' + $(QUERY_STRING{q}))</esi:vars>"
              + "<esi:include src='/part'/>the page",
          "Cache-Control",
          "max-age=60");
      String answer = scene.get("/page?q=%3Cb%3E");
      assertThat(answer)
          .startsWith("HTTP/1.1 404 ")
          .containsIgnoringCase("x-note: gone")
          .containsIgnoringCase("content-length: 12")
          .containsIgnoringCase("cache-control: private, no-store");
      assertThat(EdgeScene.body(answer)).isEqualTo("no &lt;b&gt;");
      assertThat(scene.targets()).containsExactly("/page?q=%3Cb%3E");
    }
  }

  @Test
  void a_status_that_has_no_body_gets_none() throws IOException {
    try (EdgeScene scene = new EdgeScene()) {
      scene.markup("/page", "<esi:vars>$set_response_code(204)</esi:vars>the page");
      assertThat(scene.get("/page")).startsWith("HTTP/1.1 204 ").endsWith("\r\n\r\n");
    }
  }

  @Test
  void markup_that_comes_again_or_changes_is_followed_as_it_is() throws IOException {
    try (EdgeScene scene = new EdgeScene()) {
      scene.page("/part", "part").markup("/page", "[<esi:include src='/part'/>]");
      for (int i = 0; i < 3; i++) {
        assertThat(EdgeScene.body(scene.get("/page"))).isEqualTo("[part]");
      }
      scene.markup("/page", "[<esi:include src='/part'/>, <esi:include src='/part'/>]");
      assertThat(EdgeScene.body(scene.get("/page"))).isEqualTo("[part, part]");
    }
  }
}
