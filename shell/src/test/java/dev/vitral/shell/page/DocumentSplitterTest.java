package dev.vitral.shell.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentSplitterTest {

  private static final String DOCUMENT =
      "<!doctype html><html lang=es><head data-x=1><title>¿Quién?</title></head>\n"
          + "<body class=\"a\"><p>ñandú</p></body>\n</html>\n";

  @Test
  void head_and_body_come_apart_at_any_cut() {
    byte[] bytes = Buffer.buffer(DOCUMENT).getBytes();
    for (int cut = 0; cut <= bytes.length; cut++) {
      Parts parts = new Parts();
      DocumentSplitter splitter = new DocumentSplitter(parts, 1000);
      splitter.feed(Buffer.buffer(bytes).getBuffer(0, cut));
      splitter.feed(Buffer.buffer(bytes).getBuffer(cut, bytes.length));
      splitter.end();

      assertThat(parts.head).isEqualTo("<title>¿Quién?</title>");
      assertThat(parts.body.toString()).isEqualTo("<p>ñandú</p>");
      assertThat(parts.ended).isTrue();
    }
  }

  @Test
  void the_body_passes_before_the_document_ends() {
    Parts parts = new Parts();
    DocumentSplitter splitter = new DocumentSplitter(parts, 1000);

    splitter.feed(Buffer.buffer("<html><head></head><body>" + "x".repeat(10_000)));

    assertThat(parts.body.length()).isGreaterThan(9_000);
  }

  @Test
  void an_end_tag_in_the_middle_is_not_the_end() {
    Parts parts = new Parts();
    DocumentSplitter splitter = new DocumentSplitter(parts, 1000);

    splitter.feed(Buffer.buffer("<head></head><body>a</body>b</body></html>"));
    splitter.end();

    assertThat(parts.body.toString()).isEqualTo("a</body>b");
  }

  @Test
  void a_head_without_end_is_refused_at_the_limit() {
    Parts parts = new Parts();
    DocumentSplitter splitter = new DocumentSplitter(parts, 1000);

    splitter.feed(Buffer.buffer("<head>" + "x".repeat(1000)));

    assertThat(parts.complaints).hasSize(1);
  }

  @Test
  void what_is_no_document_is_refused_at_its_end() {
    Parts parts = new Parts();
    DocumentSplitter splitter = new DocumentSplitter(parts, 1000);

    splitter.feed(Buffer.buffer("<p>only a part</p>"));
    splitter.end();

    assertThat(parts.complaints).hasSize(1);
  }

  private static final class Parts implements DocumentSplitter.Sink {

    private final Buffer body = Buffer.buffer();
    private final List<String> complaints = new ArrayList<>();
    private String head = "";
    private boolean ended;

    @Override
    public void head(String inner) {
      head = inner;
    }

    @Override
    public void body(Buffer piece) {
      body.appendBuffer(piece);
    }

    @Override
    public void end() {
      ended = true;
    }

    @Override
    public void malformed(String why) {
      complaints.add(why);
    }
  }
}
