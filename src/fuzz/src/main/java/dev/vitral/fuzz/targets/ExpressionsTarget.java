package dev.vitral.fuzz.targets;

import dev.vitral.esi.expressions.AssignmentTarget;
import dev.vitral.esi.expressions.Expression;
import dev.vitral.esi.expressions.ExpressionParser;
import dev.vitral.esi.expressions.Interpolation;
import dev.vitral.esi.expressions.MalformedExpression;
import dev.vitral.esi.expressions.values.Value;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** The input is an expression, the target of an assignment, and text with expressions in it. */
public final class ExpressionsTarget {

  /** With it the input itself may write markup. */
  private static final Pattern OWN_MARKUP = Pattern.compile("<|decode|raw|3[cC]");

  private ExpressionsTarget() {}

  public static void fuzzerTestOneInput(byte[] input) {
    String latin1 = new String(input, StandardCharsets.ISO_8859_1);
    String characters = new String(input, StandardCharsets.UTF_8);
    ExpressionParser.parse(characters).ifPresent(ExpressionsTarget::evaluate);
    assign(characters);
    write(latin1);
  }

  private static void evaluate(Expression expression) {
    Value value = expression.evaluate(new FuzzScope());
    Finding.unless(value.size() <= FuzzScope.VALUE_BYTES, "a value is bounded");
    Value again = expression.evaluate(new FuzzScope());
    Finding.unless(value.toText().equals(again.toText()), "an expression has one value");
  }

  private static void assign(String target) {
    FuzzScope scope = new FuzzScope();
    try {
      AssignmentTarget.read(target)
          .assign(scope.request().lookUp("QUERY_STRING", Optional.empty()).orElseThrow(), scope);
    } catch (MalformedExpression malformed) {
      Finding.unless(!malformed.problem().isEmpty(), "what is malformed is said to be so");
    }
  }

  private static void write(String latin1) {
    int cutOff = Interpolation.cutOffAt(latin1);
    Finding.unless(cutOff >= 0 && cutOff <= latin1.length(), "a cut is within the text");
    Interpolation text = Interpolation.ofBody(latin1);
    String written = new String(text.toBody(new FuzzScope()), StandardCharsets.ISO_8859_1);
    Finding.unless(
        !written.contains("<") || OWN_MARKUP.matcher(latin1).find(),
        "what a visitor sends is never markup");
    String url = text.toUrl(new FuzzScope());
    Finding.unless(
        url.chars().noneMatch(one -> one == '\n' || one == '\r') || hasLineBreak(latin1),
        "what a visitor sends breaks no line");
  }

  private static boolean hasLineBreak(String latin1) {
    return latin1.chars().anyMatch(one -> one == '\n' || one == '\r' || one == '\\');
  }
}
