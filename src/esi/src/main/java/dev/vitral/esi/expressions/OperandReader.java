package dev.vitral.esi.expressions;

import dev.vitral.esi.expressions.Literals.Dictionary;
import dev.vitral.esi.expressions.values.BooleanValue;
import dev.vitral.esi.expressions.values.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what operators stand between: literals, variables, calls, and what is in brackets. */
final class OperandReader {

  /** Brackets of all kinds in each other; they are read and evaluated recursively. */
  private static final int MAX_NESTING = 64;

  private final Scanner in;
  private final ExpressionReader expressions;
  private final LiteralReader literals;
  private int nesting;

  OperandReader(Scanner in, ExpressionReader expressions) {
    this.in = in;
    this.expressions = expressions;
    this.literals = new LiteralReader(in);
  }

  /** Reads an operand and the white space before it. */
  Expression read() throws MalformedExpression {
    in.skipSpace();
    if (literals.isHere()) {
      return literals.read();
    }
    enter();
    Expression read =
        switch (in.peek()) {
          case '$' -> placeholder();
          case '(' -> group();
          case '[' -> list();
          case '{' -> dictionary();
          default -> word();
        };
    nesting--;
    return read;
  }

  /** Reads a variable or a call, from its dollar sign on. */
  Expression placeholder() throws MalformedExpression {
    in.expect('$');
    return in.take('(') ? variable() : call();
  }

  private Expression variable() throws MalformedExpression {
    String name = name();
    List<Expression> keys = keys();
    Optional<Expression> fallback = in.take('|') ? Optional.of(fallback()) : Optional.empty();
    in.expect(')');
    return new Reference(name, keys, fallback);
  }

  /** Reads keys in braces, as many as there are. */
  List<Expression> keys() throws MalformedExpression {
    List<Expression> keys = new ArrayList<>();
    while (in.take('{')) {
      keys.add(key());
      in.expect('}');
    }
    return keys;
  }

  private Expression key() throws MalformedExpression {
    if (in.peek() == '\'' || in.peek() == '"' || in.peek() == '$') {
      return inner();
    }
    return bare(in.takeWhile(c -> c != '{' && c != '}'));
  }

  private Expression fallback() throws MalformedExpression {
    if (in.peek() == '\'' || in.peek() == '"' || in.peek() == '$') {
      return inner();
    }
    String text = in.takeWhile(c -> c != '(' && c != ')' && c != '\'');
    return LiteralReader.number(text).orElse(bare(text));
  }

  private Expression inner() throws MalformedExpression {
    enter();
    Expression read = expressions.read();
    nesting--;
    return read;
  }

  private static Expression bare(String text) {
    return new Constant(Text.ofMarkup(text), false);
  }

  private Expression call() throws MalformedExpression {
    String name = name();
    in.expect('(');
    List<Expression> arguments = upTo(')');
    return new Call(name, arguments);
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
    List<Dictionary.Entry> entries = new ArrayList<>();
    in.skipSpace();
    boolean more = !in.take('}');
    while (more) {
      Expression key = expressions.read();
      in.expect(':');
      entries.add(new Dictionary.Entry(key, expressions.read()));
      more = in.take(',');
      if (!more) {
        in.expect('}');
      }
    }
    return new Dictionary(entries);
  }

  private List<Expression> upTo(char end) throws MalformedExpression {
    List<Expression> items = new ArrayList<>();
    in.skipSpace();
    boolean more = !in.take(end);
    while (more) {
      items.add(expressions.read());
      more = in.take(',');
      if (!more) {
        in.expect(end);
      }
    }
    return items;
  }

  /** {@code true} and {@code false}; any other bare word is a mistake. */
  private Expression word() throws MalformedExpression {
    int start = in.position();
    String word = in.takeWhile(OperandReader::isNameChar);
    return switch (word) {
      case "true" -> new Constant(BooleanValue.TRUE, false);
      case "false" -> new Constant(BooleanValue.FALSE, false);
      default -> {
        MalformedExpression problem = in.malformed("a value expected");
        in.moveTo(start);
        throw problem;
      }
    };
  }

  String name() throws MalformedExpression {
    if (in.peek() >= '0' && in.peek() <= '9') {
      throw in.malformed("a name expected");
    }
    String name = in.takeWhile(OperandReader::isNameChar);
    if (name.isEmpty()) {
      throw in.malformed("a name expected");
    }
    return name;
  }

  private static boolean isNameChar(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }

  private void enter() throws MalformedExpression {
    if (++nesting > MAX_NESTING) {
      throw in.malformed("nested more than " + MAX_NESTING + " deep");
    }
  }
}
