package dev.vitral.esi.tokens;

import dev.vitral.esi.Problem;
import dev.vitral.esi.input.Source;
import dev.vitral.esi.tokens.Token.Tag;
import dev.vitral.esi.tokens.Token.Tag.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads one ESI tag with its attributes. Values stand in double or single quotes or, against XML
 * but seen in practice, bare.
 */
final class TagReader {

  private final Source source;
  private final int maxTagBytes;
  private final Consumer<Problem> problems;
  private int position;

  TagReader(Source source, int maxTagBytes, Consumer<Problem> problems) {
    this.source = source;
    this.maxTagBytes = maxTagBytes;
    this.problems = problems;
  }

  /** Offset behind the tag read last. */
  int end() {
    return position;
  }

  /** The tag that begins there; null if the document ends before it does. */
  @Nullable Tag read(int start) {
    boolean closing = source.at(start + 1) == '/';
    position = start + (closing ? "</esi:" : "<esi:").length();
    String name = readUntilDelimiter(false);
    Map<String, String> attributes = new LinkedHashMap<>();
    while (!atEnd() && source.at(position) != '>') {
      readAttribute(attributes);
    }
    if (atEnd()) {
      problems.accept(problem(start, "the document ends within the tag esi:" + name));
      return null;
    }
    boolean empty = source.at(position - 1) == '/';
    position++;
    Kind kind = closing ? Kind.CLOSE : empty ? Kind.EMPTY : Kind.OPEN;
    return new Tag(start, kind, name, attributes, isTooLong(start, name));
  }

  private void readAttribute(Map<String, String> attributes) {
    if (isSpace() || source.at(position) == '/') {
      position++;
      return;
    }
    String name = readUntilDelimiter(true);
    skipSpace();
    if (source.at(position) != '=') {
      attributes.putIfAbsent(name, "");
      return;
    }
    position++;
    skipSpace();
    attributes.putIfAbsent(name, Entities.decode(readValue()));
  }

  private String readValue() {
    byte quote = source.at(position);
    if (quote != '"' && quote != '\'') {
      return readBareValue();
    }
    int start = ++position;
    while (!atEnd() && source.at(position) != quote) {
      position++;
    }
    String value = source.utf8(start, position);
    position = Math.min(position + 1, source.length());
    return value;
  }

  private String readBareValue() {
    int start = position;
    while (!atEnd() && !isSpace() && source.at(position) != '>' && !closesHere()) {
      position++;
    }
    return source.utf8(start, position);
  }

  private String readUntilDelimiter(boolean equalsEnds) {
    int start = position;
    while (!atEnd() && !isSpace() && source.at(position) != '>' && source.at(position) != '/') {
      if (equalsEnds && source.at(position) == '=' && position > start) {
        break;
      }
      position++;
    }
    return source.utf8(start, position);
  }

  private boolean closesHere() {
    return source.startsWith("/>", position);
  }

  private boolean isTooLong(int start, String name) {
    boolean tooLong = position - start > maxTagBytes;
    if (tooLong) {
      problems.accept(
          problem(start, "the tag esi:" + name + " is longer than " + maxTagBytes + " bytes"));
    }
    return tooLong;
  }

  private void skipSpace() {
    while (!atEnd() && isSpace()) {
      position++;
    }
  }

  private boolean isSpace() {
    byte next = source.at(position);
    return next == ' ' || next == '\n' || next == '\t' || next == '\r' || next == '\f';
  }

  private boolean atEnd() {
    return position >= source.length();
  }

  private Problem problem(int offset, String message) {
    return new Problem(source.location(offset), message);
  }
}
