package dev.vitral.esi.expressions.regex;

import dev.vitral.esi.expressions.regex.Instruction.Check;
import dev.vitral.esi.expressions.regex.Instruction.Fork;
import dev.vitral.esi.expressions.regex.Instruction.Jump;
import dev.vitral.esi.expressions.regex.Instruction.Mark;
import dev.vitral.esi.expressions.regex.Instruction.Match;
import dev.vitral.esi.expressions.regex.Instruction.Take;
import dev.vitral.esi.expressions.regex.Node.Choice;
import dev.vitral.esi.expressions.regex.Node.Group;
import dev.vitral.esi.expressions.regex.Node.OneOf;
import dev.vitral.esi.expressions.regex.Node.Place;
import dev.vitral.esi.expressions.regex.Node.Repeat;
import dev.vitral.esi.expressions.regex.Node.Sequence;
import java.util.ArrayList;
import java.util.List;

/** Turns a pattern to instructions. */
final class Compiler {

  /** Instructions of one pattern: counted repetitions in each other multiply. */
  private static final int MAX_INSTRUCTIONS = 4096;

  /** Parts visited: repetitions of nothing emit nothing, and multiply all the same. */
  private static final int MAX_VISITS = 4 * MAX_INSTRUCTIONS;

  private final List<Instruction> program = new ArrayList<>();
  private int visits;

  private Compiler() {}

  static List<Instruction> compile(Node pattern) throws MalformedRegex {
    Compiler compiler = new Compiler();
    compiler.add(pattern);
    compiler.emit(new Match());
    return List.copyOf(compiler.program);
  }

  private void add(Node node) throws MalformedRegex {
    if (++visits > MAX_VISITS) {
      throw new MalformedRegex("too many repetitions", 0);
    }
    if (node instanceof OneOf one) {
      emit(new Take(one.characters()));
    } else if (node instanceof Place place) {
      emit(new Check(place));
    } else if (node instanceof Group group) {
      emit(new Mark(2 * group.number()));
      add(group.part());
      emit(new Mark(2 * group.number() + 1));
    } else if (node instanceof Sequence sequence) {
      for (Node part : sequence.parts()) {
        add(part);
      }
    } else if (node instanceof Choice choice) {
      choose(choice.alternatives());
    } else if (node instanceof Repeat repeat) {
      repeat(repeat);
    }
  }

  private void choose(List<Node> alternatives) throws MalformedRegex {
    List<Integer> exits = new ArrayList<>();
    for (Node alternative : alternatives.subList(0, alternatives.size() - 1)) {
      int fork = hole();
      add(alternative);
      exits.add(hole());
      program.set(fork, new Fork(fork + 1, program.size()));
    }
    add(alternatives.get(alternatives.size() - 1));
    exits.forEach(exit -> program.set(exit, new Jump(program.size())));
  }

  private void repeat(Repeat repeat) throws MalformedRegex {
    for (int i = 0; i < repeat.min(); i++) {
      add(repeat.part());
    }
    if (repeat.max() == Repeat.UNBOUNDED) {
      int fork = hole();
      add(repeat.part());
      emit(new Jump(fork));
      program.set(fork, fork(repeat, fork));
      return;
    }
    List<Integer> forks = new ArrayList<>();
    for (int i = repeat.min(); i < repeat.max(); i++) {
      forks.add(hole());
      add(repeat.part());
    }
    forks.forEach(fork -> program.set(fork, fork(repeat, fork)));
  }

  /** Once more, or on to what is compiled next. */
  private Fork fork(Repeat repeat, int at) {
    int end = program.size();
    return repeat.greedy() ? new Fork(at + 1, end) : new Fork(end, at + 1);
  }

  /** A place for an instruction whose target is not known yet. */
  private int hole() throws MalformedRegex {
    return emit(new Jump(0));
  }

  private int emit(Instruction instruction) throws MalformedRegex {
    if (program.size() >= MAX_INSTRUCTIONS) {
      throw new MalformedRegex("more than " + MAX_INSTRUCTIONS + " instructions", 0);
    }
    program.add(instruction);
    return program.size() - 1;
  }
}
