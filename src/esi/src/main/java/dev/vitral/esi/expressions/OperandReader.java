package dev.vitral.esi.expressions;

import dev.vitral.esi.expressions.Literals.Dictionary;
import dev.vitral.esi.expressions.values.BooleanValue;
import java.util.ArrayList;
import java.util.List;

/** Reads what operators stand between: literals, variables, calls, and what is in brackets. */
final class OperandReader {

  private final Scanner in;
  private final ExpressionReader expressions;
  private final LiteralReader literals;
  private final PlaceholderReader placeholders;

  OperandReader(Scanner in, ExpressionReader expressions) {
    this.in = in;
    this.expressions = expressions;
    this.literals = new LiteralReader(in);
    this.placeholders = new PlaceholderReader(in, expressions);
  }

  /** Reads an operand and the white space before it. */
  Expression read() throws MalformedExpression {
    in.skipSpace();
    if (literals.isHere()) {
      return literals.read();
    }
    return switch (in.peek()) {
      case '$' -> placeholders.read();
      case '(' -> group();
      case '[' -> list();
      case '{' -> dictionary();
      default -> word();
    };
  }

  private Expression group() throws MalformedExpression {
    in.expect('(');
    Expression inner = expressions.read();
    in.expect(')');
    return inner;
  }

  private Expression list() throws MalformedExpression {
    in.expect('[');
    in.skipSpace();
    if (in.take(']')) {
      return new Literals.ListOf(List.of());
    }
    Expression first = expressions.read();
    if (in.take("..")) {
      Expression last = expressions.read();
      in.expect(']');
      return new Literals.Range(first, last);
    }
    List<Expression> items = new ArrayList<>(List.of(first));
    while (in.take(',')) {
      items.add(expressions.read());
    }
    in.expect(']');
    return new Literals.ListOf(items);
  }

  private Expression dictionary() throws MalformedExpression {
    in.expect('{');
    in.skipSpace();
    List<Dictionary.Entry> entries = new ArrayList<>();
    if (in.take('}')) {
      return new Dictionary(entries);
    }
    do {
      Expression key = expressions.read();
      in.expect(':');
      entries.add(new Dictionary.Entry(key, expressions.read()));
    } while (in.take(','));
    in.expect('}');
    return new Dictionary(entries);
  }

  /** {@code true} and {@code false}; any other bare word is a mistake. */
  private Expression word() throws MalformedExpression {
    int start = in.position();
    String word = in.takeWhile(PlaceholderReader::isNameChar);
    return switch (word) {
      case "true" -> new Constant(BooleanValue.TRUE, false);
      case "false" -> new Constant(BooleanValue.FALSE, false);
      default -> {
        in.moveTo(start);
        throw in.malformed("a value expected");
      }
    };
  }
}
