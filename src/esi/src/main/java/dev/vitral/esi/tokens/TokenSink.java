package dev.vitral.esi.tokens;

import dev.vitral.esi.input.Position;
import java.nio.ByteBuffer;

/**
 * Takes the tokens of a document in their order. Buffers are read-only and stay as they are. How
 * text is cut into tokens depends on how the document came in; what the tokens mean together does
 * not.
 */
public interface TokenSink {

  /** Text between ESI tags. */
  void text(ByteBuffer bytes);

  /** Text never looked into: an HTML comment, a CDATA section, the content of {@code text}. */
  void verbatim(ByteBuffer bytes);

  /**
   * A variable or a call of a function, from its {@code $} to its closing parenthesis.
   *
   * @param latin1 one char per byte
   */
  void expression(Position at, String latin1);

  void tag(Tag tag);

  /** Markup that is malformed; {@code message} is one clause without a full stop. */
  void problem(Position at, String message);

  /** Whether variables in text mean something where the document stands (ESI 1.0, 3.7). */
  boolean expandsVariables();
}
