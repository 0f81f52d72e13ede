package dev.vitral.esi.elements;

import dev.vitral.esi.elements.Instruction.Assign;
import dev.vitral.esi.elements.Instruction.AssignText;
import dev.vitral.esi.elements.Instruction.Eval;
import dev.vitral.esi.elements.Instruction.Except;
import dev.vitral.esi.elements.Instruction.Foreach;
import dev.vitral.esi.elements.Instruction.Function;
import dev.vitral.esi.elements.Instruction.Inline;
import dev.vitral.esi.elements.Instruction.Text;
import dev.vitral.esi.input.ByteText;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Collects the instructions of a body; text is put together, however it came in. */
final class BodyBuilder {

  private final List<Instruction> instructions = new ArrayList<>();
  private final ByteText text = new ByteText();
  private boolean changesScope;

  void add(Instruction instruction) {
    if (instruction instanceof Text more) {
      ByteBuffer bytes = more.bytes().duplicate();
      while (bytes.hasRemaining()) {
        text.add(bytes.get());
      }
    } else {
      endText();
      instructions.add(instruction);
      changesScope |= changesScope(instruction);
    }
  }

  Body build() {
    endText();
    return new Body(instructions, changesScope);
  }

  private void endText() {
    if (text.length() > 0) {
      instructions.add(new Text(text.copy(text.length())));
      text.clear();
    }
  }

  private static boolean changesScope(Instruction instruction) {
    return instruction instanceof Assign
        || instruction instanceof AssignText
        || instruction instanceof Function
        || instruction instanceof Inline
        || instruction instanceof Eval
        || (instruction instanceof Foreach loop && loop.body().changesScope())
        || (instruction instanceof Except except && except.body().changesScope());
  }
}
