package dev.vitral.esi.expressions.functions;

import dev.vitral.esi.expressions.scope.Scope;
import dev.vitral.esi.expressions.values.IntegerValue;
import dev.vitral.esi.expressions.values.ListValue;
import dev.vitral.esi.expressions.values.Text;
import dev.vitral.esi.expressions.values.Undefined;
import dev.vitral.esi.expressions.values.Value;
import java.util.List;
import java.util.regex.Pattern;

/** What a function is called with, and where. */
record Arguments(List<Value> values, Scope scope) {

  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,18}");

  /** Whether that one was given and is defined. */
  boolean has(int index) {
    return index < values.size() && values.get(index) != Undefined.VALUE;
  }

  Value value(int index) {
    return index < values.size() ? values.get(index) : Undefined.VALUE;
  }

  Text text(int index) {
    return value(index).toText();
  }

  /** A whole number, also in digits with white space round them. */
  long integer(int index) throws UnusableArgument {
    if (value(index) instanceof IntegerValue number) {
      return number.value();
    }
    String digits = text(index).bytes().strip();
    if (!INTEGER.matcher(digits).matches()) {
      throw new UnusableArgument("needs a whole number");
    }
    return Long.parseLong(digits);
  }

  ListValue list(int index) throws UnusableArgument {
    if (value(index) instanceof ListValue list) {
      return list;
    }
    throw new UnusableArgument("needs a list");
  }
}
