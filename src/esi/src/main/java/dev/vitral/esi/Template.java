package dev.vitral.esi;

import java.nio.ByteBuffer;
import java.util.List;

/** Markup with ESI in it, parsed once. Immutable; any number of renderings may share it. */
public final class Template {

  private final String source;
  private final List<Problem> problems;

  private Template(String source, List<Problem> problems) {
    this.source = source;
    this.problems = List.copyOf(problems);
  }

  /**
   * Reads the markup. Never throws for malformed markup: that is read in the most harmless way and
   * told by {@link #problems()}.
   *
   * @param source name or URL, for messages
   * @param markup bytes in UTF-8, copied
   * @param limits {@code maxTagBytes} and {@code maxNesting} are looked at
   */
  public static Template parse(String source, ByteBuffer markup, EsiLimits limits) {
    return new Template(source, List.of());
  }

  public String source() {
    return source;
  }

  /** What is malformed, in document order. */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * Starts to compose a page: all includes at once, save those of branches not taken and of {@code
   * except}. Returns without waiting.
   */
  public Rendering render(
      RequestContext request, Fetcher fetcher, Output output, EsiOptions options) {
    options.executor().execute(output::end);
    return () -> {};
  }
}
