package dev.vitral.esi.elements;

import dev.vitral.esi.HeldBytes;
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
  private final HeldBytes held;
  private final List<Instruction> instructions = new ArrayList<>();
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private long[] readTo = new long[16];
  private long weight;
  private boolean stopped;

  /**
   * @param maxWeight of a document that is worth it
   * @param held counts what is kept until the document is complete
   */
  Recording(long maxWeight, HeldBytes held) {
    this.maxWeight = maxWeight;
    this.held = held;
  }

  void piece(Piece piece) {
    if (takes(piece.length())) {
      pieces.add(piece);
    }
  }

  /**
   * @param bytesRead how much of the document had to be read for it
   */
  void instruction(Instruction instruction, long bytesRead) {
    if (takes(Document.INSTRUCTION_BYTES)) {
      int next = instructions.size();
      if (next == readTo.length) {
        readTo = Arrays.copyOf(readTo, 2 * next);
      }
      readTo[next] = bytesRead;
      instructions.add(instruction);
    }
  }

  void problem(Problem problem) {
    problems.add(problem);
  }

  private boolean takes(int bytes) {
    if (stopped) {
      return false;
    }
    weight += bytes;
    boolean crowded = !held.add(bytes);
    if (crowded || weight > maxWeight) {
      stop();
    }
    return !stopped;
  }

  /** The document, now that it is whole; nothing if it was too large. */
  Optional<Document> document() {
    if (stopped) {
      return Optional.empty();
    }
    problems.sort(
        Comparator.comparingInt((Problem problem) -> problem.at().line())
            .thenComparingInt(problem -> problem.at().column()));
    Document document =
        new Document(instructions, Arrays.copyOf(readTo, instructions.size()), pieces, problems);
    stop();
    return Optional.of(document);
  }

  /** Keeps nothing any more. */
  void stop() {
    if (!stopped) {
      stopped = true;
      held.remove(weight);
      instructions.clear();
      pieces.clear();
    }
  }
}
