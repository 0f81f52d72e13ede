package dev.vitral.reviews.review;

import dev.vitral.kit.identity.Person;
import java.util.UUID;

/** Who wrote a review: always the person of the token, never what a client says. */
public record Author(UUID id, String handle, String name) {

  public static Author of(Person person) {
    return new Author(person.id(), person.handle(), person.name());
  }
}
