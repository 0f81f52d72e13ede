package dev.vitral.songs.search;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A line of a song with the places that match. The text is as the song has it: who shows it escapes
 * it.
 *
 * @param marks in order, not overlapping
 */
public record MatchedLine(String text, List<Mark> marks) {

  /** What Elasticsearch is told to put around a match: characters that no text contains. */
  static final String OPEN = "\uE000";

  static final String CLOSE = "\uE001";

  public MatchedLine {
    marks = List.copyOf(marks);
  }

  /** A line without marks. */
  static MatchedLine plain(String text) {
    return new MatchedLine(text, List.of());
  }

  /** The line of a marked text with most marks, the first among equals; empty without any. */
  static Optional<MatchedLine> best(String marked) {
    MatchedLine best = plain("");
    for (String line : marked.split("\n")) {
      MatchedLine read = of(line.strip());
      best = read.weight() > best.weight() ? read : best;
    }
    return best.marks.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  private static MatchedLine of(String marked) {
    StringBuilder text = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    int start = -1;
    for (char c : marked.toCharArray()) {
      if (c == OPEN.charAt(0)) {
        start = text.length();
      } else if (c != CLOSE.charAt(0)) {
        text.append(c);
      } else if (start >= 0) {
        marks.add(new Mark(start, text.length()));
        start = -1;
      }
    }
    return new MatchedLine(text.toString(), marks);
  }

  /** How many different words match. */
  private long weight() {
    return marks.stream()
        .map(m -> text.substring(m.start(), m.end()).toLowerCase(Locale.ROOT))
        .distinct()
        .count();
  }

  /** The line in pieces, matching or not. */
  @JsonIgnore
  public List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (Mark mark : marks) {
      pieces.add(new Piece(text.substring(at, mark.start()), false));
      pieces.add(new Piece(text.substring(mark.start(), mark.end()), true));
      at = mark.end();
    }
    pieces.add(new Piece(text.substring(at), false));
    return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
  }

  /** From a character to before another. */
  public record Mark(int start, int end) {}

  /** A piece of a line. */
  public record Piece(String text, boolean marked) {}
}
