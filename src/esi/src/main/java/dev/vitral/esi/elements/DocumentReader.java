package dev.vitral.esi.elements;

import dev.vitral.esi.EsiLimits;
import dev.vitral.esi.HeldBytes;
import dev.vitral.esi.Problem;
import dev.vitral.esi.input.Piece;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document that comes in by pieces to instructions. As long as it is byte by byte the
 * document that came from the same source before, it is not parsed again.
 */
public final class DocumentReader {

  private final String source;
  private final DocumentStore store;
  private final Supplier<DocumentParser> parsers;
  private final @Nullable Replay replay;
  private @Nullable DocumentParser parser;

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
    this.parsers =
        () -> new DocumentParser(source, limits, store.largestKept(), held, instructions, problems);
    this.replay = store.find(source).map(known -> new Replay(known, instructions)).orElse(null);
  }

  /** Whether what has come so far is what came last time; it then takes no memory of its own. */
  public boolean isKnown() {
    return parser == null && replay != null;
  }

  public void read(Piece piece) {
    if (parser == null && replay != null) {
      int known = replay.read(piece);
      if (known < piece.length()) {
        parser().read(piece.without(known));
      }
    } else {
      parser().read(piece);
    }
  }

  /** The document is complete. */
  public void end() {
    boolean unchanged = parser == null && replay != null && replay.end();
    if (!unchanged) {
      parser().end().ifPresent(document -> store.keep(source, document));
    }
  }

  /** The rest is not read. */
  public void abandon() {
    if (parser != null) {
      parser.abandon();
    }
  }

  /** If it was another document last time, it is parsed from here on. */
  private DocumentParser parser() {
    if (parser == null) {
      DocumentParser begun = parsers.get();
      parser = begun;
      if (replay != null) {
        begun.skip(replay.given());
        replay.piecesRead().forEach(begun::read);
      }
    }
    return parser;
  }
}
