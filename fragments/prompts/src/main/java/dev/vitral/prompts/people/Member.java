package dev.vitral.prompts.people;

import dev.vitral.prompts.database.Database.Row;
import java.util.UUID;

/**
 * Somebody with an account.
 *
 * @param id stays when the person is renamed
 * @param handle at present, such as {@code ana-rios}
 * @param name as shown to others; any text
 */
public record Member(UUID id, String handle, String name) {

  /** Reads the columns {@code person}, {@code handle} and {@code name}. */
  public static final Row<Member> ROW =
      row ->
          new Member(
              row.getObject("person", UUID.class), row.getString("handle"), row.getString("name"));

  /** Surrogate key of what shows how many follow whom. */
  public String surrogateKey() {
    return "person:" + id;
  }

  /** The path of the person's profile. */
  public String path() {
    return "/prompts/people/" + handle;
  }
}
