package dev.vitral.esi.expressions.functions;

import dev.vitral.esi.expressions.values.BooleanValue;
import dev.vitral.esi.expressions.values.DictionaryValue;
import dev.vitral.esi.expressions.values.IntegerValue;
import dev.vitral.esi.expressions.values.ListValue;
import dev.vitral.esi.expressions.values.Text;
import dev.vitral.esi.expressions.values.Undefined;
import dev.vitral.esi.expressions.values.Value;

/** Functions that ask or change what kind of value something is. */
final class Types {

  private Types() {}

  static Value str(Arguments arguments) {
    return arguments.text(0);
  }

  /** The whole number that the text says, 0 if it says none. */
  static Value integer(Arguments arguments) {
    try {
      return new IntegerValue(arguments.integer(0));
    } catch (UnusableArgument noNumber) {
      return new IntegerValue(0);
    }
  }

  /** The low 32 bits as four bytes, lowest first. */
  static Value binary(Arguments arguments) throws UnusableArgument {
    if (!(arguments.value(0) instanceof IntegerValue number)) {
      throw new UnusableArgument("needs a whole number");
    }
    StringBuilder bytes = new StringBuilder(Integer.BYTES);
    for (int bit = 0; bit < Integer.SIZE; bit += Byte.SIZE) {
      bytes.append((char) (number.value() >> bit & 0xFF));
    }
    return Text.ofMarkup(bytes.toString());
  }

  /** False for what is undefined or empty. */
  static Value exists(Arguments arguments) {
    Value value = arguments.value(0);
    return BooleanValue.of(value != Undefined.VALUE && !isEmpty(value));
  }

  /** Whether it is text, list or dictionary with nothing in it; what is undefined is not. */
  static Value isEmpty(Arguments arguments) {
    return BooleanValue.of(isEmpty(arguments.value(0)));
  }

  private static boolean isEmpty(Value value) {
    boolean holdsSomething =
        value instanceof Text || value instanceof ListValue || value instanceof DictionaryValue;
    return holdsSomething && value.toText().isEmpty() && value.size() == 0;
  }
}
