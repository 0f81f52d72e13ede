package dev.vitral.esi.expressions;

import dev.vitral.esi.expressions.values.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what begins with a dollar sign: variables and calls. */
final class PlaceholderReader {

  private final Scanner in;
  private final ExpressionReader expressions;

  PlaceholderReader(Scanner in, ExpressionReader expressions) {
    this.in = in;
    this.expressions = expressions;
  }

  /** For placeholders that stand in text. */
  PlaceholderReader(Scanner in) {
    this(in, new ExpressionReader(in, ExpressionParser.CAPTURES));
  }

  Expression read() throws MalformedExpression {
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

  private Expression call() throws MalformedExpression {
    String name = name();
    in.expect('(');
    in.skipSpace();
    List<Expression> arguments = new ArrayList<>();
    if (in.take(')')) {
      return new Call(name, arguments);
    }
    do {
      arguments.add(expressions.read());
    } while (in.take(','));
    in.expect(')');
    return new Call(name, arguments);
  }

  String name() throws MalformedExpression {
    boolean digit = in.peek() >= '0' && in.peek() <= '9';
    String name = digit ? "" : in.takeWhile(PlaceholderReader::isNameChar);
    if (name.isEmpty()) {
      throw in.malformed("a name expected");
    }
    return name;
  }

  /** Reads keys in braces, as many as there are. */
  List<Expression> keys() throws MalformedExpression {
    List<Expression> keys = new ArrayList<>();
    while (in.take('{')) {
      keys.add(isExpression() ? expressions.read() : bare(in.takeWhile(c -> c != '{' && c != '}')));
      in.expect('}');
    }
    return keys;
  }

  private Expression fallback() throws MalformedExpression {
    if (isExpression()) {
      return expressions.read();
    }
    String text = in.takeWhile(c -> c != '(' && c != ')' && c != '\'');
    return LiteralReader.number(text).orElse(bare(text));
  }

  /** Keys and defaults are text unless they begin like an expression. */
  private boolean isExpression() {
    return in.peek() == '\'' || in.peek() == '"' || in.peek() == '$';
  }

  private static Constant bare(String text) {
    return new Constant(Text.ofMarkup(text), false);
  }

  static boolean isNameChar(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }
}
