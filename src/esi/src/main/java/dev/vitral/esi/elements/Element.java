package dev.vitral.esi.elements;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The elements of the language, each with the attributes that mean something on it. */
public enum Element {
  INCLUDE(null, Fetching.ATTRIBUTES),
  EVAL(null, Fetching.ATTRIBUTES),
  PARAM(null, "name", "value"),
  INLINE(Role.INLINE, "name", "fetchable"),
  CHOOSE(Role.CHOOSE),
  WHEN(Role.WHEN, "test", "matchname"),
  OTHERWISE(Role.OTHERWISE),
  TRY(Role.TRY),
  ATTEMPT(Role.ATTEMPT),
  EXCEPT(Role.EXCEPT),
  COMMENT(null, "text"),
  REMOVE(Role.DROPPED),
  VARS(Role.VARS, "name"),
  TEXT(Role.RAW),
  ASSIGN(Role.ASSIGN, "name", "value"),
  FOREACH(Role.FOREACH, "collection", "item"),
  BREAK(null),
  FUNCTION(Role.FUNCTION, "name"),
  RETURN(null, "value");

  private static final Map<String, Element> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(Element::spelling, element -> element));

  private final @Nullable Role role;
  private final List<String> attributes;

  Element(@Nullable Role role, String... attributes) {
    this.role = role;
    this.attributes = List.of(attributes);
  }

  static Optional<Element> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** Its name in tags, without the prefix {@code esi:}. */
  public String spelling() {
    return name().toLowerCase(Locale.ROOT);
  }

  public List<String> attributes() {
    return attributes;
  }

  /** What it does to its content; nothing if it never has any. */
  Optional<Role> role() {
    return Optional.ofNullable(role);
  }

  private static final class Fetching {
    private static final String[] ATTRIBUTES = {
      "src",
      "alt",
      "onerror",
      "maxwait",
      "dca",
      "method",
      "entity",
      "setheader",
      "appendheader",
      "removeheader",
      "ttl",
      "no-store"
    };
  }
}
