package dev.vitral.esi.elements;

import dev.vitral.esi.EsiLimits;
import dev.vitral.esi.HeldBytes;
import dev.vitral.esi.Problem;
import dev.vitral.esi.input.Piece;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads a document that comes in by pieces to instructions. As long as it is byte by byte the
 * document that came from the same source before, it is not parsed again.
 */
public final class DocumentReader {

  private final String source;
  private final DocumentStore store;
  private final DocumentParser parser;
  private Optional<Replay> replay;

  /**
   * @param source name or URL
   * @param store where documents are looked for and kept
   * @param held counts what is kept of the document until it is complete
   * @param problems takes what is malformed; not told again of a document known before
   */
  public DocumentReader(
      String source,
      EsiLimits limits,
      DocumentStore store,
      HeldBytes held,
      Consumer<Instruction> instructions,
      Consumer<Problem> problems) {
    this.source = source;
    this.store = store;
    this.parser =
        new DocumentParser(source, limits, store.largestKept(), held, instructions, problems);
    this.replay = store.find(source).map(known -> new Replay(known, instructions));
  }

  /** Whether what has come so far is what came last time; it then takes no memory of its own. */
  public boolean isKnown() {
    return replay.isPresent();
  }

  public void read(Piece piece) {
    if (replay.isEmpty()) {
      parser.read(piece);
      return;
    }
    int known = replay.get().read(piece);
    if (known < piece.length()) {
      parse(replay.get());
      parser.read(piece.without(known));
    }
  }

  /** The document is complete. */
  public void end() {
    if (replay.isPresent() && !replay.get().end()) {
      parse(replay.get());
    }
    if (replay.isEmpty()) {
      parser.end().ifPresent(document -> store.keep(source, document));
    }
  }

  /** The rest is not read. */
  public void abandon() {
    parser.abandon();
  }

  /** It is another document than last time: from here on it is parsed. */
  private void parse(Replay begun) {
    replay = Optional.empty();
    parser.skip(begun.given());
    begun.piecesRead().forEach(parser::read);
  }
}
