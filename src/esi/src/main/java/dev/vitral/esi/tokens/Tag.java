package dev.vitral.esi.tokens;

import dev.vitral.esi.input.Position;
import java.util.Map;
import java.util.Optional;

/**
 * An ESI tag.
 *
 * @param name without the prefix {@code esi:}
 * @param attributes values with XML entities decoded; of equal names the first
 * @param tooLong whether it is longer than the limits allow; attributes are missing then
 */
public record Tag(
    Position at, Kind kind, String name, Map<String, String> attributes, boolean tooLong) {

  /** How the tag stands among others. */
  public enum Kind {
    OPEN,
    CLOSE,
    EMPTY
  }

  public Tag {
    attributes = Map.copyOf(attributes);
  }

  /** Characters of its name and attributes together. */
  public int length() {
    int length = name.length();
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      length += attribute.getKey().length() + attribute.getValue().length();
    }
    return length;
  }

  public Optional<String> attribute(String name) {
    return Optional.ofNullable(attributes.get(name));
  }
}
