package dev.vitral.header.badge;

import dev.vitral.kit.identity.Person;
import java.util.Locale;

/**
 * What the badge shows of a person.
 *
 * @param initial first letter of the name, for where there is no room for it
 */
public record Badge(String name, String initial) {

  static Badge of(Person person) {
    String name = person.name();
    String first = name.substring(0, name.offsetByCodePoints(0, 1));
    return new Badge(name, first.toUpperCase(Locale.ROOT));
  }
}
