package dev.vitral.shell.page;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a primary's document apart as it arrives: its head whole, its body piece by piece, without
 * the tags around them.
 */
final class DocumentSplitter {

  private static final Pattern HEAD_TO_BODY =
      Pattern.compile(
          "<head(?:\\s[^>]*)?>(.*?)</head\\s*>\\s*<body(?:\\s[^>]*)?>",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern END =
      Pattern.compile("</body\\s*>\\s*(</html\\s*>\\s*)?$", Pattern.CASE_INSENSITIVE);

  /** What follows the body's end tag; more than this after it was none. */
  private static final int TAIL = 256;

  private final Sink sink;
  private final long headLimit;
  private Buffer held = Buffer.buffer();
  private boolean inBody;

  DocumentSplitter(Sink sink, long headLimit) {
    this.sink = sink;
    this.headLimit = headLimit;
  }

  /** Takes the parts. */
  interface Sink {

    /** Nobody wants to see it. */
    Sink NOBODY =
        new Sink() {
          @Override
          public void head(String inner) {}

          @Override
          public void body(Buffer piece) {}

          @Override
          public void end() {}

          @Override
          public void malformed(String why) {}
        };

    void head(String inner);

    void body(Buffer piece);

    void end();

    /** There is no head, or it is too large. */
    void malformed(String why);
  }

  void feed(Buffer piece) {
    held.appendBuffer(piece);
    if (!inBody) {
      lookForBody();
    }
    if (inBody) {
      passAllButTail();
    }
  }

  void end() {
    if (!inBody) {
      sink.malformed("it ended before its body");
      return;
    }
    String tail = latin(held);
    Matcher end = END.matcher(tail);
    pass(end.find() ? end.start() : held.length());
    sink.end();
  }

  private void lookForBody() {
    Matcher border = HEAD_TO_BODY.matcher(latin(held));
    if (border.find()) {
      String head = held.getString(border.start(1), border.end(1), "UTF-8");
      held = held.getBuffer(border.end(), held.length());
      inBody = true;
      sink.head(head);
    } else if (held.length() > headLimit) {
      sink.malformed("its head is larger than " + headLimit + " bytes");
    }
  }

  private void passAllButTail() {
    if (held.length() > TAIL) {
      pass(held.length() - TAIL);
    }
  }

  private void pass(int count) {
    if (count > 0) {
      sink.body(held.getBuffer(0, count));
      held = held.getBuffer(count, held.length());
    }
  }

  /** One character per byte, so that positions are the same. */
  private static String latin(Buffer buffer) {
    return new String(buffer.getBytes(), StandardCharsets.ISO_8859_1);
  }
}
