package dev.vitral.prompts.like;

import dev.vitral.prompts.database.Database;
import dev.vitral.prompts.database.Pairs;
import dev.vitral.prompts.database.Query;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Likes in PostgreSQL: one row per person and prompt; the sum follows the rows by a trigger. */
@ApplicationScoped
class LikeStore {

  private final Database database;
  private final Pairs likes;

  LikeStore(Database database) {
    this.database = database;
    likes = new Pairs(database, "prompt_like", "prompt", "person");
  }

  /**
   * The author of a public prompt. It stays until the transaction's end: who likes and who deletes
   * it take turns from the start, so that none waits for the other in a circle.
   */
  Optional<UUID> author(UUID prompt) {
    return database.first(
        Query.of("select author from prompt where id = ? and hidden_at is null", prompt)
            .and("for no key update"),
        row -> row.getObject("author", UUID.class));
  }

  boolean blocked(UUID one, UUID other) {
    return database
        .first(
            Query.of("select 1 from block where (blocker = ? and blocked = ?)", one, other)
                .and("or (blocker = ? and blocked = ?)", other, one),
            row -> true)
        .orElse(false);
  }

  void add(UUID prompt, UUID person) {
    likes.add(prompt, person);
  }

  void remove(UUID prompt, UUID person) {
    likes.remove(prompt, person);
  }

  long count(UUID prompt) {
    return database
        .first(Query.of("select likes from prompt where id = ?", prompt), row -> row.getLong(1))
        .orElse(0L);
  }

  /** How many prompts a person likes. */
  long given(UUID person) {
    return database
        .first(
            Query.of("select count(*) from prompt_like where person = ?", person),
            row -> row.getLong(1))
        .orElse(0L);
  }
}
