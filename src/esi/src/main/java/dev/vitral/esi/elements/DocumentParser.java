package dev.vitral.esi.elements;

import dev.vitral.esi.EsiLimits;
import dev.vitral.esi.HeldBytes;
import dev.vitral.esi.Limit;
import dev.vitral.esi.Location;
import dev.vitral.esi.Problem;
import dev.vitral.esi.input.Piece;
import dev.vitral.esi.input.Position;
import dev.vitral.esi.tokens.Tokeniser;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Parses a document that comes in by pieces, and records it. */
public final class DocumentParser {

  private final String source;
  private final Consumer<Instruction> instructions;
  private final Consumer<Problem> problems;
  private final Recording recording;
  private final DocumentBuilder builder;
  private final Tokeniser tokeniser;
  private int toSkip;
  private boolean ending;

  /**
   * @param maxWeight of a document that is worth recording
   * @param held counts what is recorded until the document is complete
   */
  DocumentParser(
      String source,
      EsiLimits limits,
      long maxWeight,
      HeldBytes held,
      Consumer<Instruction> instructions,
      Consumer<Problem> problems) {
    this.source = source;
    this.instructions = instructions;
    this.problems = problems;
    this.recording = new Recording(maxWeight, held);
    this.builder = new DocumentBuilder(limits, this::take, this::report);
    this.tokeniser = new Tokeniser(builder, limits.of(Limit.TAG_BYTES));
  }

  /** Parses a whole document. */
  public static Document parse(String source, Piece markup, EsiLimits limits) {
    DocumentParser parser =
        new DocumentParser(
            source,
            limits,
            Long.MAX_VALUE,
            HeldBytes.atMost(Long.MAX_VALUE),
            instruction -> {},
            problem -> {});
    parser.read(markup);
    return parser.end().orElseThrow();
  }

  /** The first instructions are known already. */
  void skip(int count) {
    toSkip = count;
  }

  void read(Piece piece) {
    recording.piece(piece);
    tokeniser.read(piece.bytes(), piece.from(), piece.to());
  }

  /** The document is complete; here it is, unless it is too large. */
  Optional<Document> end() {
    ending = true;
    tokeniser.end();
    builder.end();
    return recording.document();
  }

  /** The rest is not read. */
  void abandon() {
    recording.stop();
  }

  private void take(Instruction instruction) {
    recording.instruction(instruction, ending ? Long.MAX_VALUE : tokeniser.bytesRead());
    if (toSkip > 0) {
      toSkip--;
    } else {
      instructions.accept(instruction);
    }
  }

  private void report(Position at, String message) {
    Problem problem = new Problem(new Location(source, at.line(), at.column(), List.of()), message);
    recording.problem(problem);
    problems.accept(problem);
  }
}
