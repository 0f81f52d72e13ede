package dev.vitral.esi.expressions;

import dev.vitral.esi.expressions.regex.MalformedRegex;
import dev.vitral.esi.expressions.regex.Regex;
import dev.vitral.esi.expressions.scope.Scope;
import dev.vitral.esi.expressions.values.BooleanValue;
import dev.vitral.esi.expressions.values.ListValue;
import dev.vitral.esi.expressions.values.Search;
import dev.vitral.esi.expressions.values.Text;
import dev.vitral.esi.expressions.values.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether the left side contains the right one, as text or as a regular expression. False if either
 * side is empty or undefined.
 *
 * @param captures the variable that takes the groups of a regular expression that matched
 */
record Match(Expression left, Kind kind, Expression right, String captures) implements Expression {

  /** The four operators; longer spellings stand before those they begin with. */
  enum Kind {
    MATCHES_I(true, true),
    MATCHES(true, false),
    HAS_I(false, true),
    HAS(false, false);

    private final boolean regex;
    private final boolean ignoresCase;

    Kind(boolean regex, boolean ignoresCase) {
      this.regex = regex;
      this.ignoresCase = ignoresCase;
    }

    /** Takes the operator that stands there, if one does. */
    static Optional<Kind> at(Scanner in) {
      return Arrays.stream(values()).filter(kind -> in.take(kind.spelling())).findFirst();
    }

    private String spelling() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public Value compute(Scope scope) {
    Text text = left.evaluate(scope).toText();
    Text wanted = right.evaluate(scope).toText();
    if (text.isEmpty() || wanted.isEmpty() || !affordable(text, wanted, scope)) {
      return BooleanValue.FALSE;
    }
    return BooleanValue.of(kind.regex ? matches(text, wanted, scope) : has(text, wanted));
  }

  private static boolean affordable(Text text, Text wanted, Scope scope) {
    return scope.workload().spend((long) text.length() + wanted.length());
  }

  private boolean has(Text text, Text wanted) {
    return kind.ignoresCase
        ? Search.indexOf(folded(text), folded(wanted), 0) >= 0
        : Search.indexOf(text.bytes(), wanted.bytes(), 0) >= 0;
  }

  private static String folded(Text text) {
    return text.characters().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  private boolean matches(Text text, Text pattern, Scope scope) {
    try {
      Regex regex = Regex.compile(pattern.bytes(), kind.ignoresCase);
      Optional<List<Value>> groups = regex.find(text, scope.workload());
      groups.map(ListValue::new).ifPresent(found -> scope.assign(captures, scope.admit(found)));
      return groups.isPresent();
    } catch (MalformedRegex malformed) {
      scope.note(malformed.problem());
      return false;
    }
  }
}
