package dev.vitral.esi.expressions.regex;

import dev.vitral.esi.expressions.scope.Workload;
import dev.vitral.esi.expressions.values.Text;
import dev.vitral.esi.expressions.values.Undefined;
import dev.vitral.esi.expressions.values.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A compiled pattern: characters, {@code .}, sets, {@code \d \w \s \b}, groups, {@code |}, {@code *
 * + ? {n,m}} greedy and lazy, {@code ^} and {@code $} for the ends of the text.
 */
public final class Regex {

  private final List<Instruction> program;
  private final int groups;

  private Regex(List<Instruction> program, int groups) {
    this.program = program;
    this.groups = groups;
  }

  /**
   * @param bytes the pattern, one char per byte
   */
  public static Regex compile(String bytes, boolean ignoreCase) throws MalformedRegex {
    PatternReader reader = new PatternReader(bytes, ignoreCase);
    Node pattern = reader.read();
    return new Regex(Compiler.compile(pattern), reader.groups());
  }

  /**
   * The first place where the pattern matches: the text found and that of each group, undefined if
   * the group took no part.
   *
   * @param workload pays for every instruction; when it is used up nothing is found
   */
  public Optional<List<Value>> find(Text text, Workload workload) {
    int[] slots = new Machine(program, 2 * groups, text.bytes(), workload).run();
    return slots.length == 0 ? Optional.empty() : Optional.of(groups(text, slots));
  }

  private static List<Value> groups(Text text, int[] slots) {
    List<Value> found = new ArrayList<>();
    for (int slot = 0; slot < slots.length; slot += 2) {
      boolean tookPart = slots[slot] >= 0 && slots[slot + 1] >= 0;
      found.add(tookPart ? text.slice(slots[slot], slots[slot + 1]) : Undefined.VALUE);
    }
    return found;
  }
}
