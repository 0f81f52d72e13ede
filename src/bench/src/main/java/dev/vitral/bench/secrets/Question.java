package dev.vitral.bench.secrets;

import java.util.Map;
import java.util.Optional;

/**
 * One request.
 *
 * @param viewer who gets to see the answer; empty for an anonymous visitor
 * @param headers by name, one value each
 */
record Question(
    Place place,
    String method,
    String target,
    Optional<Person> viewer,
    Map<String, String> headers) {

  boolean wantsBody() {
    return !method.equals("HEAD") && !headers.containsKey("Range");
  }

  boolean isBy(String handle) {
    return viewer.filter(person -> person.handle().equals(handle)).isPresent();
  }

  String who() {
    return viewer.map(Person::handle).orElse("nobody");
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(method + " " + target + " HTTP/1.1\n");
    headers.forEach((name, value) -> text.append(name).append(": ").append(value).append('\n'));
    return text.toString();
  }
}
