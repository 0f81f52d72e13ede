package dev.vitral.esi.tokens;

import dev.vitral.esi.Problem;
import dev.vitral.esi.input.Source;
import dev.vitral.esi.tokens.Token.Tag;
import dev.vitral.esi.tokens.Token.Text;
import dev.vitral.esi.tokens.Token.Verbatim;
import java.util.List;
import java.util.function.Consumer;

/**
 * Cuts a document into tokens. The wrapper {@code <!--esi … -->} (ESI 1.0, 3.8) leaves no trace;
 * other comments and CDATA sections are one token each; everything else that is no ESI tag, script
 * and attributes of HTML tags included, is text.
 */
public final class Tokeniser {

  private static final String WRAPPER = "<!--esi";
  private static final String COMMENT = "<!--";
  private static final String COMMENT_END = "-->";
  private static final String CDATA = "<![CDATA[";
  private static final String CDATA_END = "]]>";

  private final Source source;
  private final TagReader tags;
  private final Consumer<Problem> problems;
  private final Consumer<Token> tokens;
  private int wrappers;
  private int textStart;

  public Tokeniser(
      Source source, int maxTagBytes, Consumer<Token> tokens, Consumer<Problem> problems) {
    this.source = source;
    this.tags = new TagReader(source, maxTagBytes, problems);
    this.tokens = tokens;
    this.problems = problems;
  }

  /** Reads the whole document. */
  public void read() {
    int position = 0;
    while (position < source.length()) {
      position = readAt(position);
    }
    endTextAt(source.length());
    if (wrappers > 0) {
      problem(source.length(), WRAPPER + " is not closed");
    }
  }

  private int readAt(int position) {
    byte next = source.at(position);
    if (next == '-' && wrappers > 0 && source.startsWith(COMMENT_END, position)) {
      wrappers--;
      return skip(position, COMMENT_END);
    }
    if (next != '<') {
      return position + 1;
    }
    if (source.startsWith("<esi:", position) || source.startsWith("</esi:", position)) {
      return readTag(position);
    }
    if (source.startsWith(WRAPPER, position)) {
      wrappers++;
      return skip(position, WRAPPER);
    }
    if (source.startsWith(COMMENT, position)) {
      return readVerbatim(position, endOfComment(position));
    }
    if (source.startsWith(CDATA, position)) {
      return readVerbatim(position, endOf(CDATA_END, position + CDATA.length()));
    }
    return position + 1;
  }

  private int skip(int position, String delimiter) {
    endTextAt(position);
    textStart = position + delimiter.length();
    return textStart;
  }

  private int readTag(int position) {
    endTextAt(position);
    Tag tag = tags.read(position);
    if (tag != null) {
      tokens.accept(tag);
    }
    textStart = tags.end();
    return textStart;
  }

  private int readVerbatim(int position, int end) {
    endTextAt(position);
    tokens.accept(new Verbatim(position, end));
    textStart = end;
    return end;
  }

  /** Where browsers end it (HTML 13.2.5.43): {@code <!-->} and {@code <!--->} are whole. */
  private int endOfComment(int position) {
    int inside = position + COMMENT.length();
    for (String abrupt : List.of(">", "->")) {
      if (source.startsWith(abrupt, inside)) {
        return inside + abrupt.length();
      }
    }
    return endOf(COMMENT_END, inside);
  }

  private int endOf(String delimiter, int from) {
    int found = source.indexOf(delimiter, from);
    return found < 0 ? source.length() : found + delimiter.length();
  }

  private void endTextAt(int position) {
    if (position > textStart) {
      tokens.accept(new Text(textStart, position));
    }
  }

  private void problem(int offset, String message) {
    problems.accept(new Problem(source.location(offset), message));
  }
}
