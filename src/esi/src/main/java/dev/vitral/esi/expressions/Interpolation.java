package dev.vitral.esi.expressions;

import dev.vitral.esi.expressions.scope.Scope;
import dev.vitral.esi.expressions.values.Escaping;
import dev.vitral.esi.expressions.values.Text;
import dev.vitral.esi.expressions.values.TextBuilder;
import dev.vitral.esi.expressions.values.Utf8;
import dev.vitral.esi.expressions.values.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Text with variables and calls in it. Values are put in once, escaped for where they stand, and
 * never read again: no value can become markup, an ESI tag or another variable.
 */
public final class Interpolation implements Expression {

  private final List<Expression> pieces;

  private Interpolation(List<Expression> pieces) {
    this.pieces = List.copyOf(pieces);
  }

  /**
   * Reads text of a document's body. What looks like a variable or a call but is malformed is text
   * up to where it is malformed; so nothing is read twice.
   *
   * @param latin1 one char per byte
   */
  public static Interpolation ofBody(String latin1) {
    List<Expression> pieces = new ArrayList<>();
    int literalStart = 0;
    int dollar = latin1.indexOf('$');
    while (dollar >= 0) {
      int next = dollar + 1;
      try {
        Scanner in = at(latin1, dollar);
        Expression placeholder = placeholder(in);
        pieces.add(literal(latin1.substring(literalStart, dollar)));
        pieces.add(placeholder);
        literalStart = in.position();
        next = literalStart;
      } catch (MalformedExpression text) {
        next = text.offset();
      }
      dollar = latin1.indexOf('$', next);
    }
    pieces.add(literal(latin1.substring(literalStart)));
    return new Interpolation(pieces);
  }

  /** Reads an attribute's value. */
  public static Interpolation ofAttribute(String value) {
    return ofBody(Utf8.encode(value));
  }

  /**
   * Where a variable or call begins that the end of the text cuts off; the text's length if there
   * is none. Up to there the text can be read whatever comes next.
   *
   * @param latin1 one char per byte
   */
  public static int cutOffAt(String latin1) {
    int dollar = latin1.indexOf('$');
    while (dollar >= 0) {
      int next = dollar + 1;
      try {
        Scanner in = at(latin1, dollar);
        placeholder(in);
        next = in.position();
      } catch (MalformedExpression malformed) {
        if (malformed.isCutOff()) {
          return dollar;
        }
        next = malformed.offset();
      }
      dollar = latin1.indexOf('$', next);
    }
    return latin1.length();
  }

  private static Scanner at(String latin1, int offset) {
    Scanner in = new Scanner(latin1);
    in.moveTo(offset);
    return in;
  }

  private static Expression placeholder(Scanner in) throws MalformedExpression {
    return new PlaceholderReader(in).read();
  }

  private static Expression literal(String latin1) {
    return new Constant(Text.ofMarkup(latin1), true);
  }

  /** Whether it is the same in every scope. */
  public boolean isLiteral() {
    return pieces.stream().allMatch(piece -> piece instanceof Constant);
  }

  /** The text with its values, each knowing where it comes from; undefined if it is too long. */
  @Override
  public Value compute(Scope scope) {
    TextBuilder text = scope.workload().textBuilder();
    pieces.forEach(piece -> text.append(piece.evaluate(scope).toText()));
    return scope.admit(scope.built(text));
  }

  /** The body's bytes, values escaped for HTML. */
  public byte[] toBody(Scope scope) {
    return toBody(scope, Escaping.HTML);
  }

  /** The body's bytes, values escaped. */
  public byte[] toBody(Scope scope, Escaping escaping) {
    return written(scope, escaping).getBytes(StandardCharsets.ISO_8859_1);
  }

  /**
   * A URL reference. The value of one key is one component of it: all reserved characters are
   * percent-encoded; a whole variable such as {@code $(QUERY_STRING)} keeps them.
   */
  public String toUrl(Scope scope) {
    return written(scope, Escaping.URL);
  }

  private String written(Scope scope, Escaping escaping) {
    StringBuilder written = new StringBuilder();
    for (Expression piece : pieces) {
      // Literal pieces are the document's own, and cost nothing however long.
      Value value = piece instanceof Constant literal ? literal.value() : piece.evaluate(scope);
      boolean affordable = piece instanceof Constant || scope.workload().spend(value.size());
      written.append(affordable ? value.toText().escaped(escaping) : "");
    }
    return written.toString();
  }
}
