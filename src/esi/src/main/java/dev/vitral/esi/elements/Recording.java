package dev.vitral.esi.elements;

import dev.vitral.esi.Problem;
import dev.vitral.esi.input.Piece;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Keeps what is read of a document, as long as that is not too much. */
final class Recording {

  private final long maxWeight;
  private final List<Instruction> instructions = new ArrayList<>();
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private long[] readTo = new long[16];
  private long weight;

  Recording(long maxWeight) {
    this.maxWeight = maxWeight;
  }

  void piece(Piece piece) {
    weight += piece.length();
    if (fits()) {
      pieces.add(piece);
    } else {
      forget();
    }
  }

  /**
   * @param bytesRead how much of the document had to be read for it
   */
  void instruction(Instruction instruction, long bytesRead) {
    weight += Document.INSTRUCTION_BYTES;
    if (fits()) {
      int next = instructions.size();
      if (next == readTo.length) {
        readTo = Arrays.copyOf(readTo, 2 * next);
      }
      readTo[next] = bytesRead;
      instructions.add(instruction);
    } else {
      forget();
    }
  }

  void problem(Problem problem) {
    problems.add(problem);
  }

  /** The document, now that it is whole; nothing if it is too large. */
  Optional<Document> document() {
    problems.sort(
        Comparator.comparingInt((Problem problem) -> problem.at().line())
            .thenComparingInt(problem -> problem.at().column()));
    return fits()
        ? Optional.of(
            new Document(
                instructions, Arrays.copyOf(readTo, instructions.size()), pieces, problems))
        : Optional.empty();
  }

  private boolean fits() {
    return weight <= maxWeight;
  }

  private void forget() {
    instructions.clear();
    pieces.clear();
  }
}
