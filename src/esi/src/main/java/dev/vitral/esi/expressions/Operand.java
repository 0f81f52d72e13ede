package dev.vitral.esi.expressions;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** One side of a comparison. */
sealed interface Operand {

  /** At most 64 digits: longer ones are compared as text. */
  Pattern NUMBER = Pattern.compile("-?[0-9]{1,32}(\\.[0-9]{1,32})?");

  /** Its text in that request, empty if undefined. */
  String text(Variables variables);

  /** Whether it counts as a number; both sides must, or text is compared (ESI 1.0, 5.1). */
  default boolean isNumeric(String text) {
    return NUMBER.matcher(text).matches();
  }

  record Reference(Variable variable) implements Operand {
    @Override
    public String text(Variables variables) {
      return variable.value(variables).orElse("");
    }
  }

  record Number(String text) implements Operand {
    @Override
    public String text(Variables variables) {
      return text;
    }
  }

  record Quoted(String text) implements Operand {
    @Override
    public String text(Variables variables) {
      return text;
    }

    @Override
    public boolean isNumeric(String text) {
      return false;
    }
  }

  static int compare(String left, String right, boolean numeric) {
    return numeric ? new BigDecimal(left).compareTo(new BigDecimal(right)) : left.compareTo(right);
  }
}
