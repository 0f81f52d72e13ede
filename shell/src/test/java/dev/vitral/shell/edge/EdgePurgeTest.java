package dev.vitral.shell.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Operators purge at an edge, and nobody else does. */
class EdgePurgeTest {

  private static final String[] KEPT = {"Cache-Control", "max-age=60"};

  private EdgeScene scene;

  EdgePurgeTest() throws IOException {
    scene = new EdgeScene("--purge-from", "127.0.0.1");
  }

  private void start(String... options) throws IOException {
    scene.close();
    scene = new EdgeScene(options);
  }

  @AfterEach
  void end() {
    scene.close();
  }

  @Test
  void a_purge_of_one_fragments_key_changes_the_next_page() throws IOException {
    scene
        .markup("/page", "[<esi:include src=\"/a\"/><esi:include src=\"/b\"/>]", KEPT)
        .page("/a", "a1", "Cache-Control", "max-age=60", "Surrogate-Key", "story list")
        .page("/b", "b1", "Cache-Control", "max-age=60", "Surrogate-Key", "other");
    assertThat(EdgeScene.body(scene.get("/page"))).isEqualTo("[a1b1]");
    assertThat(EdgeScene.body(scene.get("/page"))).isEqualTo("[a1b1]");
    scene
        .page("/a", "a2", "Cache-Control", "max-age=60", "Surrogate-Key", "story list")
        .page("/b", "b2", "Cache-Control", "max-age=60", "Surrogate-Key", "other");

    assertThat(order("Surrogate-Key: story"))
        .startsWith("HTTP/1.1 200 ")
        .endsWith("{\"purged\":1}");

    assertThat(EdgeScene.body(scene.get("/page"))).isEqualTo("[a2b1]");
    assertThat(scene.targets()).containsExactlyInAnyOrder("/page", "/a", "/b", "/a");
  }

  @Test
  void a_url_is_purged_as_a_page_and_as_a_fragment() throws IOException {
    start("--purge-from", "127.0.0.0/8");
    scene.markup("/page", "[<esi:include src=\"/part\"/>]", KEPT).page("/part", "one", KEPT);
    scene.get("/page");
    scene.get("/part");
    scene.page("/part", "two", KEPT);

    assertThat(purge("/part")).startsWith("HTTP/1.1 200 ").endsWith("{\"purged\":2}");

    assertThat(EdgeScene.body(scene.get("/page"))).isEqualTo("[two]");
    assertThat(EdgeScene.body(scene.get("/part"))).isEqualTo("two");
    assertThat(purge("/unknown")).startsWith("HTTP/1.1 200 ").endsWith("{\"purged\":0}");
  }

  @Test
  void an_order_may_name_several_things() throws IOException {
    scene.page("/a", "a1", KEPT).page("/b", "b1", KEPT);
    scene.get("/a");
    scene.get("/b");
    scene.page("/a", "a2", KEPT).page("/b", "b2", KEPT);

    assertThat(json("{\"urls\":[\"/a\",\"http://www.example.test/b\"]}"))
        .endsWith("{\"purged\":2}");
    assertThat(EdgeScene.body(scene.get("/a"))).isEqualTo("a2");
    assertThat(EdgeScene.body(scene.get("/b"))).isEqualTo("b2");
    assertThat(json("{\"all\":true,\"soft\":true}")).endsWith("{\"purged\":2}");
    scene.page("/a", "a3", KEPT);
    assertThat(EdgeScene.body(scene.get("/a"))).isEqualTo("a3");
    assertThat(json("{\"tout\":true}")).startsWith("HTTP/1.1 422 ").contains("\"tout\"");
    assertThat(json("tout")).startsWith("HTTP/1.1 400 ");
  }

  @Test
  void nobody_else_may_purge() throws IOException {
    start("--purge-from", "192.0.2.1", "--purge-from", "127.0.0.1=s3cret");
    scene.page("/page", "old", KEPT);
    scene.get("/page");
    scene.page("/page", "new", KEPT);

    assertThat(purge("/page")).startsWith("HTTP/1.1 405 ");
    assertThat(purge("/page", "Authorization: Bearer wrong")).startsWith("HTTP/1.1 405 ");
    assertThat(purge("/page", "Authorization: Bearer s3cret", "X-Forwarded-For: 198.51.100.7"))
        .as("a proxy in front passes on what anyone sends")
        .startsWith("HTTP/1.1 405 ");
    assertThat(order("Surrogate-Key: story")).as("the site's own").startsWith("HTTP/1.1 404 ");
    assertThat(EdgeScene.body(scene.get("/page"))).isEqualTo("old");

    assertThat(purge("/page", "Authorization: Bearer s3cret")).startsWith("HTTP/1.1 200 ");
    assertThat(EdgeScene.body(scene.get("/page"))).isEqualTo("new");
  }

  @Test
  void nobody_at_all_may_unless_somebody_is_named() throws IOException {
    start();
    assertThat(purge("/page")).startsWith("HTTP/1.1 405 ");
    assertThat(scene.asked()).isEmpty();
  }

  @Test
  void visitors_do_not_see_keys() throws IOException {
    start();
    scene.page("/page", "page", "Cache-Control", "max-age=60", "Surrogate-Key", "story");
    assertThat(scene.get("/page")).doesNotContainIgnoringCase("surrogate-key");
    assertThat(scene.get("/page")).doesNotContainIgnoringCase("surrogate-key");
  }

  private String purge(String target, String... headers) throws IOException {
    return send("PURGE " + target, "", headers);
  }

  private String order(String... headers) throws IOException {
    return send("POST /_vitral/purge", "", headers);
  }

  private String json(String order) throws IOException {
    return send("POST /_vitral/purge", order, "Content-Type: application/json");
  }

  private String send(String line, String body, String... headers) throws IOException {
    StringBuilder request = new StringBuilder(line + " HTTP/1.1\r\nHost: www.example.test\r\n");
    for (String header : headers) {
      request.append(header).append("\r\n");
    }
    request.append("Content-Length: ").append(body.length());
    return scene.send(request + "\r\nConnection: close\r\n\r\n" + body);
  }
}
