package dev.vitral.shell.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Composed pages in fewer bytes. */
class CompressedPageTest {

  private static final Pattern TAG = Pattern.compile("(?im)^etag: (.*?)\r?$");
  private static final String TEXT = "<p>Una línea como cualquier otra.</p>\n".repeat(60);
  private static final String PAGE = "<main>" + TEXT + "part</main>";
  private static final String ACCEPT = "Accept-Encoding: ";
  private static final long PATIENCE_NANOS = 30_000_000_000L;

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br"})
  void a_page_that_is_read_often_comes_compressed(String coding) throws IOException {
    if (coding.equals("br") && !Brotli4jLoader.isAvailable()) {
      return;
    }
    try (EdgeScene scene = site("max-age=60", "")) {
      fetch(scene);
      String first = get(scene, ACCEPT + coding);
      assertThat(body(first)).as("nobody waits for it").isEqualTo(PAGE);
      assertThat(first).containsIgnoringCase("vary: accept-encoding");
      String plainTag = tag(first);

      String coded = untilCompressed(scene, ACCEPT + coding);
      assertThat(coded)
          .contains("Content-Encoding: " + coding)
          .containsIgnoringCase("vary: accept-encoding")
          .containsIgnoringCase("cache-control: max-age=");
      assertThat(decoded(coding, coded)).isEqualTo(PAGE);
      assertThat(tag(coded)).isNotEqualTo(plainTag).contains(coding);
      assertThat(coded).contains("Content-Length: " + coded.split("\r\n\r\n", 2)[1].length());

      String plain = get(scene, "X-Any: 1");
      assertThat(plain).doesNotContain("Content-Encoding").contains(plainTag);
      assertThat(body(plain)).isEqualTo(PAGE);
    }
  }

  @Test
  void whoever_has_it_in_any_coding_that_they_accept_need_not_get_it_again() throws IOException {
    try (EdgeScene scene = site("max-age=60", "")) {
      fetch(scene);
      String plain = tag(get(scene, "X-Any: 1"));
      String gzip = tag(untilCompressed(scene, ACCEPT + "gzip"));
      for (String has : new String[] {plain, gzip}) {
        String answer = get(scene, ACCEPT + "gzip", "If-None-Match: " + has);
        assertThat(answer).startsWith("HTTP/1.1 304 ").contains(has).doesNotContain("Content-Enc");
      }
      assertThat(get(scene, "If-None-Match: " + gzip)).startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void what_one_visitor_alone_may_see_is_never_compressed() throws IOException {
    String cookie = "<esi:vars>$(HTTP_COOKIE{name})</esi:vars>";
    assertStaysAsItIs(site("max-age=60", cookie));
    assertStaysAsItIs(site("private, max-age=60", ""));
    assertStaysAsItIs(site("max-age=60, no-transform", ""));
  }

  @Test
  void small_pages_other_types_and_edges_that_must_not_compress_nothing() throws IOException {
    EdgeScene small = new EdgeScene();
    small.markup("/page", "[<esi:include src='/part'/>]", "Cache-Control", "max-age=60");
    assertStaysAsItIs(small.page("/part", "part", "Cache-Control", "max-age=60"));
    EdgeScene told = new EdgeScene("--compress", "none");
    assertStaysAsItIs(fill(told, "max-age=60", ""));
  }

  private static void assertStaysAsItIs(EdgeScene scene) throws IOException {
    try (scene) {
      fetch(scene);
      for (int i = 0; i < 12; i++) {
        assertThat(get(scene, ACCEPT + "gzip, br"))
            .startsWith("HTTP/1.1 200 ")
            .doesNotContain("Content-Encoding")
            .doesNotContain("accept-encoding");
      }
    }
  }

  private static EdgeScene site(String reuse, String more) throws IOException {
    return fill(new EdgeScene(), reuse, more);
  }

  private static EdgeScene fill(EdgeScene scene, String reuse, String more) {
    return scene
        .page(
            "/page",
            "<main>" + TEXT + "<esi:include src='/part'/>" + more + "</main>",
            "Cache-Control",
            reuse,
            "Surrogate-Control",
            "max-age=60, content=\"ESI/1.0\"")
        .page("/part", "part", "Cache-Control", "max-age=60");
  }

  /** A page whose parts come late says nothing of its lifetime: from now on all is at hand. */
  private static void fetch(EdgeScene scene) throws IOException {
    get(scene, "X-Any: 1");
  }

  private static String untilCompressed(EdgeScene scene, String accept) throws IOException {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (System.nanoTime() - end < 0) {
      String answer = get(scene, accept);
      if (answer.contains("Content-Encoding")) {
        return answer;
      }
    }
    throw new AssertionError("never compressed: " + get(scene, accept));
  }

  /** The answer, a character for each byte. */
  private static String get(EdgeScene scene, String... headers) throws IOException {
    String request =
        "GET /page HTTP/1.1\r\nHost: www.example.test\r\n"
            + String.join("\r\n", headers)
            + "\r\nConnection: close\r\n\r\n";
    try (Socket socket = scene.connect()) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      byte[] answer = socket.getInputStream().readAllBytes();
      return new String(answer, StandardCharsets.ISO_8859_1);
    }
  }

  private static byte[] bytes(String answer) {
    return EdgeScene.body(answer).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String body(String answer) {
    return new String(bytes(answer), StandardCharsets.UTF_8);
  }

  private static String decoded(String coding, String answer) throws IOException {
    byte[] plain =
        coding.equals("br")
            ? Decoder.decompress(bytes(answer)).getDecompressedData()
            : new GZIPInputStream(new ByteArrayInputStream(bytes(answer))).readAllBytes();
    return new String(plain, StandardCharsets.UTF_8);
  }

  private static String tag(String answer) {
    Matcher tag = TAG.matcher(answer);
    assertThat(tag.find()).as(answer).isTrue();
    return tag.group(1);
  }
}
