package dev.vitral.esi.tokens;

import dev.vitral.esi.input.ByteText;
import dev.vitral.esi.input.Position;
import dev.vitral.esi.tokens.Tag.Kind;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads one ESI tag with its attributes, from behind {@code <esi:} or {@code </esi:}. */
final class TagReader {

  private final long maxBytes;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final ByteText word = new ByteText();
  private TagState state = TagState.END;
  private Position at = Position.START;
  private boolean closing;
  private boolean slash;
  private String name = "";
  private String attribute = "";
  private long length;

  TagReader(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  void begin(Position at, boolean closing) {
    this.at = at;
    this.closing = closing;
    state = TagState.NAME;
    length = closing ? "</esi:".length() : "<esi:".length();
    name = "";
    slash = false;
    attributes.clear();
    word.clear();
  }

  /** Reads until the tag or the piece ends; offset of the first byte not read. */
  int read(byte[] piece, int from, int to) {
    int i = from;
    while (i < to && state != TagState.END) {
      length++;
      state = state.read(this, piece[i++]);
    }
    return i;
  }

  boolean hasEnded() {
    return state == TagState.END;
  }

  boolean isTooLong() {
    return length > maxBytes;
  }

  Position at() {
    return at;
  }

  /** Its name, as far as it is known. */
  String shownName() {
    return name.isEmpty() ? word.utf8() : name;
  }

  Tag tag() {
    Kind kind = closing ? Kind.CLOSE : slash ? Kind.EMPTY : Kind.OPEN;
    return new Tag(at, kind, name, attributes, isTooLong());
  }

  /** What is too long is read on to its end, but not kept. */
  void collect(byte next) {
    if (!isTooLong()) {
      word.add(next);
    }
  }

  void name() {
    name = takeWord();
  }

  void attributeName() {
    attribute = takeWord();
  }

  void attributeValue() {
    String value = takeWord();
    if (!isTooLong()) {
      attributes.putIfAbsent(attribute, Entities.decode(value));
    }
  }

  void slash(boolean slash) {
    this.slash = slash;
  }

  private String takeWord() {
    String taken = word.utf8();
    word.clear();
    return taken;
  }
}
