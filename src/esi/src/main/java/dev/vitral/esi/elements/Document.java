package dev.vitral.esi.elements;

import dev.vitral.esi.Problem;
import dev.vitral.esi.input.Piece;
import java.util.List;

/**
 * A document read to its end. Immutable; any number of renderings may share it.
 *
 * @param instructions all of it
 * @param readTo for each instruction, how many bytes had been read when it was known; those known
 *     only at the end have {@link Long#MAX_VALUE}
 * @param pieces the bytes, cut as they came in; instructions are slices of them
 * @param problems what is malformed, in document order
 */
public record Document(
    List<Instruction> instructions, long[] readTo, List<Piece> pieces, List<Problem> problems) {

  /** What an instruction takes, roughly. */
  static final int INSTRUCTION_BYTES = 200;

  /** What even an empty document takes, with its source. */
  private static final int DOCUMENT_BYTES = 500;

  public Document {
    instructions = List.copyOf(instructions);
    pieces = List.copyOf(pieces);
    problems = List.copyOf(problems);
  }

  /** Bytes of markup. */
  long length() {
    return pieces.stream().mapToLong(Piece::length).sum();
  }

  /** Bytes that keeping it costs, roughly. */
  long weight() {
    return DOCUMENT_BYTES + length() + (long) INSTRUCTION_BYTES * instructions.size();
  }
}
