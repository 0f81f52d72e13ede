package dev.vitral.esi.expressions;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Text with variables in it. Values are put in once, escaped for where they stand, and never read
 * again: no value can become markup, an ESI tag or another variable.
 */
public final class Interpolation {

  private sealed interface Piece {}

  private record Literal(String text) implements Piece {}

  private record Placeholder(Variable variable) implements Piece {}

  private final List<Piece> pieces;

  private Interpolation(List<Piece> pieces) {
    this.pieces = List.copyOf(pieces);
  }

  /**
   * Reads text of a document's body.
   *
   * @param latin1 one char per byte
   */
  public static Interpolation ofBody(String latin1) {
    return read(latin1, Interpolation::utf8);
  }

  /** Reads an attribute's value. */
  public static Interpolation ofAttribute(String value) {
    return read(value, UnaryOperator.identity());
  }

  private static Interpolation read(String text, UnaryOperator<String> decode) {
    VariableReader reader = new VariableReader(text, decode);
    List<Piece> pieces = new ArrayList<>();
    int literalStart = 0;
    int dollar = text.indexOf("$(");
    while (dollar >= 0) {
      @Nullable Variable variable = reader.readAt(dollar);
      int next = dollar + 2;
      if (variable != null) {
        pieces.add(new Literal(text.substring(literalStart, dollar)));
        pieces.add(new Placeholder(variable));
        literalStart = reader.end();
        next = literalStart;
      }
      dollar = text.indexOf("$(", next);
    }
    pieces.add(new Literal(text.substring(literalStart)));
    return new Interpolation(pieces);
  }

  /** The body's bytes, values escaped for HTML. */
  public byte[] toBody(Variables variables) {
    StringBuilder body = new StringBuilder();
    for (Piece piece : pieces) {
      if (piece instanceof Literal literal) {
        body.append(literal.text());
      } else if (piece instanceof Placeholder placeholder) {
        body.append(latin1(Escape.html(placeholder.variable().value(variables).orElse(""))));
      }
    }
    return body.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /**
   * A URL reference. The value of one key is one component of it: all reserved characters are
   * percent-encoded; a whole variable such as {@code $(QUERY_STRING)} keeps them.
   */
  public String toUrl(Variables variables) {
    StringBuilder url = new StringBuilder();
    for (Piece piece : pieces) {
      if (piece instanceof Literal literal) {
        url.append(Escape.url(literal.text()));
      } else if (piece instanceof Placeholder placeholder) {
        url.append(urlValue(placeholder.variable(), variables));
      }
    }
    return url.toString();
  }

  private static String urlValue(Variable variable, Variables variables) {
    String value = variable.value(variables).orElse("");
    return variable.key().isPresent()
        ? Escape.component(value)
        : Escape.url(value).replace("#", "%23");
  }

  private static String utf8(String latin1) {
    return new String(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private static String latin1(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
