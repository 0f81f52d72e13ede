package dev.vitral.esi.expressions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a test. Binding, tightest first: comparison, {@code !}, {@code &}, {@code |} (ESI 1.0,
 * 5.1). Variables are values: nothing in them is read as part of the test.
 */
public final class ExpressionParser {

  /** Parentheses and negations are read recursively. */
  private static final int MAX_DEPTH = 100;

  private static final Pattern LITERAL = Pattern.compile("'([^']*+)'|-?[0-9]++(?:\\.[0-9]++)?");

  private final String text;
  private final VariableReader variables;
  private final Matcher literals;
  private int position;
  private int depth;

  private ExpressionParser(String text) {
    this.text = text;
    this.variables = new VariableReader(text, UnaryOperator.identity());
    this.literals = LITERAL.matcher(text);
  }

  /** The test, or nothing if it is malformed. */
  public static Optional<Expression> parse(String text) {
    ExpressionParser parser = new ExpressionParser(text);
    Expression expression = parser.or();
    parser.skipSpace();
    return expression == null || parser.position < text.length()
        ? Optional.empty()
        : Optional.of(expression);
  }

  private @Nullable Expression or() {
    List<Expression> terms = chain('|', this::and);
    return terms.size() < 2 ? only(terms) : new Expression.AnyOf(terms);
  }

  private @Nullable Expression and() {
    List<Expression> terms = chain('&', this::unary);
    return terms.size() < 2 ? only(terms) : new Expression.AllOf(terms);
  }

  /** Terms with that sign between them; none if one is malformed. */
  private List<Expression> chain(char sign, Supplier<@Nullable Expression> reader) {
    List<Expression> terms = new ArrayList<>();
    do {
      Expression term = reader.get();
      if (term == null) {
        return List.of();
      }
      terms.add(term);
    } while (take(sign));
    return terms;
  }

  private static @Nullable Expression only(List<Expression> terms) {
    return terms.isEmpty() ? null : terms.get(0);
  }

  private @Nullable Expression unary() {
    if (++depth > MAX_DEPTH) {
      return null;
    }
    Expression read = take('!') ? negation() : take('(') ? group() : comparison();
    depth--;
    return read;
  }

  private @Nullable Expression negation() {
    Expression negated = unary();
    return negated == null ? null : new Expression.Not(negated);
  }

  private @Nullable Expression group() {
    Expression inner = or();
    return inner != null && take(')') ? inner : null;
  }

  private @Nullable Expression comparison() {
    Operand left = operand();
    skipSpace();
    Optional<Operator> operator = Operator.at(text, position);
    if (operator.isEmpty()) {
      return left instanceof Operand.Reference lone ? new Expression.Truth(lone.variable()) : null;
    }
    position += operator.get().length();
    Operand right = operand();
    return left == null || right == null
        ? null
        : new Expression.Comparison(left, operator.get(), right);
  }

  private @Nullable Operand operand() {
    skipSpace();
    Variable variable = variables.readAt(position);
    if (variable != null) {
      position = variables.end();
      return new Operand.Reference(variable);
    }
    literals.region(position, text.length());
    if (!literals.lookingAt()) {
      return null;
    }
    position = literals.end();
    String quoted = literals.group(1);
    return quoted == null ? new Operand.Number(literals.group()) : new Operand.Quoted(quoted);
  }

  private boolean take(char wanted) {
    skipSpace();
    boolean found = position < text.length() && text.charAt(position) == wanted;
    position += found ? 1 : 0;
    return found;
  }

  private void skipSpace() {
    while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
      position++;
    }
  }
}
