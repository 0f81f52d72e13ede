package dev.vitral.esi.expressions;

import dev.vitral.esi.expressions.Arithmetic.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads operators. Binding, tightest first: arithmetic (all alike, from the left), comparison,
 * {@code !}, {@code &}, {@code |} (ESI 1.0, 5.1, and the dialect's arithmetic within it).
 */
final class ExpressionReader {

  /** Brackets of all kinds in each other; they are read and evaluated recursively. */
  private static final int MAX_NESTING = 64;

  private final Scanner in;
  private final OperandReader operands;
  private final String captures;
  private int nesting;

  /**
   * @param captures the variable that takes the groups of regular expressions
   */
  ExpressionReader(Scanner in, String captures) {
    this.in = in;
    this.captures = captures;
    this.operands = new OperandReader(in, this);
  }

  /** Reads as far as the expression goes, and the white space behind it. */
  Expression read() throws MalformedExpression {
    if (++nesting > MAX_NESTING) {
      throw in.malformed("nested more than " + MAX_NESTING + " deep");
    }
    List<Expression> terms = new ArrayList<>();
    do {
      terms.add(and());
    } while (takeTwice('|'));
    nesting--;
    return terms.size() == 1 ? terms.get(0) : new Logic.AnyOf(terms);
  }

  private Expression and() throws MalformedExpression {
    List<Expression> terms = new ArrayList<>();
    do {
      terms.add(not());
    } while (takeTwice('&'));
    return terms.size() == 1 ? terms.get(0) : new Logic.AllOf(terms);
  }

  private Expression not() throws MalformedExpression {
    int negations = 0;
    in.skipSpace();
    while (in.take('!')) {
      negations++;
      in.skipSpace();
    }
    Expression read = comparison();
    // Two negations more or less change nothing but the kind of value.
    for (int i = 0; i < (negations < 2 ? negations : 2 - negations % 2); i++) {
      read = new Logic.Not(read);
    }
    return read;
  }

  private Expression comparison() throws MalformedExpression {
    Expression left = sum();
    Optional<Operator> operator = Operator.at(in);
    if (operator.isPresent()) {
      return new Comparison(left, operator.get(), sum());
    }
    Optional<Match.Kind> kind = Match.Kind.at(in);
    return kind.isPresent() ? new Match(left, kind.get(), sum(), captures) : left;
  }

  private Expression sum() throws MalformedExpression {
    Expression first = operands.read();
    List<Term> terms = new ArrayList<>();
    Optional<ArithmeticOperator> operator = takeOperator();
    while (operator.isPresent()) {
      terms.add(new Term(operator.get(), operands.read()));
      operator = takeOperator();
    }
    return terms.isEmpty() ? first : new Arithmetic(first, terms);
  }

  private Optional<ArithmeticOperator> takeOperator() {
    in.skipSpace();
    Optional<ArithmeticOperator> operator = ArithmeticOperator.of(in.peek());
    operator.ifPresent(found -> in.moveTo(in.position() + 1));
    return operator;
  }

  /** Takes the sign, which may stand doubled. */
  private boolean takeTwice(char sign) {
    in.skipSpace();
    boolean found = in.take(sign);
    if (found) {
      in.take(sign);
    }
    return found;
  }
}
