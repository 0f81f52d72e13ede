package dev.vitral.esi.tokens;

import dev.vitral.esi.input.Position;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An ESI tag.
 *
 * @param name without the prefix {@code esi:}
 * @param attributes in their order, values with XML entities decoded; of equal names the first
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
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }

  public Optional<String> attribute(String name) {
    return Optional.ofNullable(attributes.get(name));
  }
}
