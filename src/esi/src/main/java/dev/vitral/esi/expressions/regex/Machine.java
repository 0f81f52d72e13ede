package dev.vitral.esi.expressions.regex;

import dev.vitral.esi.expressions.regex.Instruction.Check;
import dev.vitral.esi.expressions.regex.Instruction.Fork;
import dev.vitral.esi.expressions.regex.Instruction.Jump;
import dev.vitral.esi.expressions.regex.Instruction.Mark;
import dev.vitral.esi.expressions.regex.Instruction.Match;
import dev.vitral.esi.expressions.regex.Instruction.Take;
import dev.vitral.esi.expressions.scope.Workload;
import dev.vitral.esi.expressions.values.Utf8;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Runs a program over a text once, all alternatives side by side in order of preference. No
 * instruction runs twice at one character, so that the time is bounded by program times text.
 */
final class Machine {

  /** One alternative: where it is in the program, and the places that it remembers. */
  private record Path(int at, int[] slots) {}

  private static final int[] NO_MATCH = {};

  private final List<Instruction> program;
  private final int slotCount;
  private final String text;
  private final Workload workload;

  /** At which character, counted from 1, an instruction ran last. */
  private final int[] ranAt;

  private int[] best = NO_MATCH;

  Machine(List<Instruction> program, int slotCount, String text, Workload workload) {
    this.program = program;
    this.slotCount = slotCount;
    this.text = text;
    this.workload = workload;
    this.ranAt = new int[program.size()];
  }

  /** Where the groups of the preferred match begin and end; empty if there is none. */
  int[] run() {
    List<Path> waiting = new ArrayList<>();
    int offset = 0;
    while (true) {
      if (best == NO_MATCH) {
        int[] slots = new int[slotCount];
        Arrays.fill(slots, -1);
        follow(new Path(0, slots), offset, waiting);
      }
      if (waiting.isEmpty() && best != NO_MATCH || workload.isExhausted()) {
        return workload.isExhausted() ? NO_MATCH : best;
      }
      if (offset >= text.length()) {
        return best;
      }
      waiting = step(waiting, offset);
      offset = Utf8.next(text, offset);
    }
  }

  /** Takes the character there; paths behind one that matched are less preferred and end. */
  private List<Path> step(List<Path> waiting, int offset) {
    int character = Utf8.codePoint(text, offset);
    int next = Utf8.next(text, offset);
    List<Path> taken = new ArrayList<>();
    for (Path path : waiting) {
      if (((Take) program.get(path.at())).characters().test(character)
          && follow(new Path(path.at() + 1, path.slots()), next, taken)) {
        break;
      }
    }
    return taken;
  }

  /** Follows a path as far as it goes without a character; true if it reached a match. */
  private boolean follow(Path start, int offset, List<Path> waiting) {
    Deque<Path> open = new ArrayDeque<>();
    open.push(start);
    while (!open.isEmpty()) {
      Path path = open.pop();
      if (ranAt[path.at()] == offset + 1 || !workload.spend(slotCount)) {
        continue;
      }
      ranAt[path.at()] = offset + 1;
      Instruction instruction = program.get(path.at());
      if (instruction instanceof Match) {
        best = path.slots();
        return true;
      } else if (instruction instanceof Take) {
        waiting.add(path);
      } else {
        advance(path, instruction, offset, open);
      }
    }
    return false;
  }

  private void advance(Path path, Instruction instruction, int offset, Deque<Path> open) {
    int next = path.at() + 1;
    if (instruction instanceof Jump jump) {
      open.push(new Path(jump.target(), path.slots()));
    } else if (instruction instanceof Fork fork) {
      open.push(new Path(fork.other(), path.slots()));
      open.push(new Path(fork.preferred(), path.slots()));
    } else if (instruction instanceof Mark mark) {
      int[] slots = path.slots().clone();
      slots[mark.slot()] = offset;
      open.push(new Path(next, slots));
    } else if (instruction instanceof Check check && isAt(check.place(), offset)) {
      open.push(new Path(next, path.slots()));
    }
  }

  private boolean isAt(Node.Place place, int offset) {
    return switch (place) {
      case START -> offset == 0;
      case END -> offset == text.length();
      case WORD_BOUNDARY -> isWord(offset - 1) != isWord(offset);
      case NO_WORD_BOUNDARY -> isWord(offset - 1) == isWord(offset);
    };
  }

  private boolean isWord(int offset) {
    return offset >= 0 && offset < text.length() && CharacterSets.isWord(text.charAt(offset));
  }
}
