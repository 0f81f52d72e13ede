package dev.vitral.prompts.syndication;

import dev.vitral.prompts.database.Database;
import dev.vitral.prompts.database.Query;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** The pages that crawlers are told of. */
@ApplicationScoped
class LatestStore {

  /** With both languages they stay below what the portal reads of one fragment. */
  private static final int MOST = 2000;

  private final Database database;

  LatestStore(Database database) {
    this.database = database;
  }

  /** The latest public prompts. */
  List<Place> pages() {
    return database.list(
        Query.of("select id, updated_at from prompt where hidden_at is null")
            .and("order by created_at desc, id desc limit ?", MOST),
        row ->
            new Place(
                "/prompts/" + row.getString("id"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant()));
  }

  /** A page and when it changed. */
  public record Place(String path, Instant updatedAt) {}
}
