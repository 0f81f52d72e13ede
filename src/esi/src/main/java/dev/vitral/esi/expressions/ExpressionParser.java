package dev.vitral.esi.expressions;

import dev.vitral.esi.expressions.values.Utf8;
import java.util.Optional;

/** Reads the expressions that attributes hold. */
public final class ExpressionParser {

  /** The variable that takes the groups of a regular expression, unless the tag names another. */
  public static final String CAPTURES = "MATCHES";

  private ExpressionParser() {}

  /** The expression, or nothing if it is malformed. */
  public static Optional<Expression> parse(String attribute) {
    try {
      return Optional.of(read(attribute, CAPTURES));
    } catch (MalformedExpression malformed) {
      return Optional.empty();
    }
  }

  /**
   * Reads an attribute that must be an expression.
   *
   * @param captures the variable that takes the groups of regular expressions, usually {@link
   *     #CAPTURES}
   * @throws MalformedExpression if it is none
   */
  public static Expression read(String attribute, String captures) throws MalformedExpression {
    Scanner in = new Scanner(Utf8.encode(attribute));
    Expression expression = new ExpressionReader(in, captures).read();
    if (!in.isAtEnd()) {
      throw in.malformed("the end expected");
    }
    return expression;
  }

  /** Reads an attribute that is an expression or, failing that, text with variables in it. */
  public static Expression value(String attribute) {
    return parse(attribute).orElseGet(() -> Interpolation.ofAttribute(attribute));
  }
}
