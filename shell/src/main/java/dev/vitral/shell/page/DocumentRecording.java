package dev.vitral.shell.page;

import io.vertx.core.buffer.Buffer;
import java.util.function.BiConsumer;

/** Takes a copy of a document that passes; one that grows too large, or breaks off, is let go. */
final class DocumentRecording implements DocumentSplitter.Sink {

  private final DocumentSplitter.Sink passed;
  private final int limit;
  private final BiConsumer<String, Buffer> whole;
  private final Runnable tooLarge;
  private final Buffer body = Buffer.buffer();
  private String head = "";
  private boolean isTooLarge;

  /**
   * @param limit in bytes
   * @param whole is given head and body at the end
   * @param tooLarge is told at once, and once
   */
  DocumentRecording(
      DocumentSplitter.Sink passed,
      int limit,
      BiConsumer<String, Buffer> whole,
      Runnable tooLarge) {
    this.passed = passed;
    this.limit = limit;
    this.whole = whole;
    this.tooLarge = tooLarge;
  }

  @Override
  public void head(String inner) {
    head = inner;
    passed.head(inner);
  }

  @Override
  public void body(Buffer piece) {
    if (!isTooLarge) {
      take(piece);
    }
    passed.body(piece);
  }

  private void take(Buffer piece) {
    isTooLarge = body.length() + piece.length() > limit;
    if (isTooLarge) {
      tooLarge.run();
    } else {
      body.appendBuffer(piece);
    }
  }

  @Override
  public void end() {
    if (!isTooLarge) {
      whole.accept(head, body);
    }
    passed.end();
  }

  @Override
  public void malformed(String why) {
    passed.malformed(why);
  }
}
