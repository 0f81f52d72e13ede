package dev.vitral.esi;

import dev.vitral.esi.elements.Document;
import dev.vitral.esi.elements.DocumentParser;
import dev.vitral.esi.input.Piece;
import dev.vitral.esi.processing.Page;
import dev.vitral.esi.processing.PageBody;
import java.nio.ByteBuffer;
import java.util.List;

/** Markup with ESI in it, parsed once. Immutable; any number of renderings may share it. */
public final class Template {

  private final String source;
  private final Document document;

  private Template(String source, Document document) {
    this.source = source;
    this.document = document;
  }

  /**
   * Reads the markup. Never throws for malformed markup: that is read in the most harmless way and
   * told by {@link #problems()}.
   *
   * @param source name or URL, for messages
   * @param markup bytes in UTF-8, copied
   * @param limits those of one document are looked at: tag, nesting, body
   */
  public static Template parse(String source, ByteBuffer markup, EsiLimits limits) {
    return new Template(source, DocumentParser.parse(source, Piece.copy(markup), limits));
  }

  public String source() {
    return source;
  }

  /** What is malformed, in document order. */
  public List<Problem> problems() {
    return document.problems();
  }

  /**
   * Starts to compose a page: all includes at once, save those of branches not taken and of {@code
   * except}. Returns without waiting.
   */
  public Rendering render(
      RequestContext request, Fetcher fetcher, Output output, EsiOptions options) {
    return new Page(source, request, fetcher, output, options, options.plans().documents())
        .follow(document);
  }

  /**
   * Starts to compose a page whose markup is still coming in. What can be written is written as it
   * comes, and an include is fetched as soon as its tag is read.
   *
   * @param source name or URL, for messages and to find the plan made of it before
   * @param body where the markup comes from: paused while too much of it waits, cancelled with the
   *     rendering
   */
  public static PageFeed stream(
      String source,
      Fetch body,
      RequestContext request,
      Fetcher fetcher,
      Output output,
      EsiOptions options) {
    Page page = new Page(source, request, fetcher, output, options, options.plans().documents());
    return new PageBody(page, source, body);
  }
}
