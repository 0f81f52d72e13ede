package dev.vitral.fuzz.targets;

import dev.vitral.esi.EsiLimits;
import dev.vitral.esi.Limit;
import dev.vitral.esi.expressions.regex.MalformedRegex;
import dev.vitral.esi.expressions.regex.Regex;
import dev.vitral.esi.expressions.scope.Workload;
import dev.vitral.esi.expressions.values.Text;
import dev.vitral.esi.expressions.values.Undefined;
import dev.vitral.esi.expressions.values.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The first line of the input is a pattern, the rest the text that it is looked for in. */
public final class RegexTarget {

  private static final EsiLimits LIMITS = EsiLimits.defaults().with(Limit.STEPS, 1_000_000);

  /** What may match less where case does not count: negated sets and classes. */
  private static final Pattern CASE_MATTERS = Pattern.compile("\\[\\^|\\\\");

  private RegexTarget() {}

  public static void fuzzerTestOneInput(byte[] input) {
    String latin1 = new String(input, StandardCharsets.ISO_8859_1);
    int lineEnd = latin1.indexOf('\n');
    String pattern = lineEnd < 0 ? latin1 : latin1.substring(0, lineEnd);
    Text text = Text.ofMarkup(lineEnd < 0 ? "" : latin1.substring(lineEnd + 1));
    try {
      boolean found = find(Regex.compile(pattern, false), text);
      boolean foundInAnyCase = find(Regex.compile(pattern, true), text);
      Finding.unless(
          !found || foundInAnyCase || CASE_MATTERS.matcher(pattern).find(),
          "what is found is found in any case");
    } catch (MalformedRegex malformed) {
      // as promised
    }
  }

  private static boolean find(Regex regex, Text text) {
    Workload workload = Workload.within(LIMITS);
    Optional<List<Value>> groups = regex.find(text, workload);
    if (groups.isEmpty()) {
      return workload.isExhausted();
    }
    for (Value group : groups.get()) {
      Finding.unless(
          group == Undefined.VALUE || text.bytes().contains(group.toText().bytes()),
          "a group is part of the text");
    }
    Finding.unless(groups.get().get(0) != Undefined.VALUE, "a match has a text");
    return true;
  }
}
