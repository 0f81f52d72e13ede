package dev.vitral.esi.elements;

import java.util.List;

/**
 * Instructions that are complete, and may be followed any number of times.
 *
 * @param changesScope whether following them may give variables other values
 */
public record Body(List<Instruction> instructions, boolean changesScope) {

  public Body {
    instructions = List.copyOf(instructions);
  }
}
