package dev.vitral.esi.tokens;

import java.util.Map;
import java.util.Optional;

/** A piece of a document. Offsets count bytes; {@code to} is exclusive. */
public sealed interface Token {

  /** Where it begins. */
  int from();

  /** Text between the ESI tags; variables in it may mean something. */
  record Text(int from, int to) implements Token {}

  /** An HTML comment or CDATA section, delimiters included: never looked into. */
  record Verbatim(int from, int to) implements Token {}

  /**
   * An ESI tag.
   *
   * @param name without the prefix {@code esi:}
   * @param attributes values with XML entities decoded; of equal names the first
   * @param tooLong whether it is longer than the limits allow
   */
  record Tag(int from, Kind kind, String name, Map<String, String> attributes, boolean tooLong)
      implements Token {

    /** How the tag stands in the tree. */
    public enum Kind {
      OPEN,
      CLOSE,
      EMPTY
    }

    public Optional<String> attribute(String name) {
      return Optional.ofNullable(attributes.get(name));
    }
  }
}
