package dev.vitral.prompts.feed;

import dev.vitral.prompts.database.Database;
import dev.vitral.prompts.database.Database.Row;
import dev.vitral.prompts.database.Query;
import dev.vitral.prompts.listing.Cursor;
import dev.vitral.prompts.listing.Page;
import dev.vitral.prompts.people.Member;
import dev.vitral.prompts.prompt.PromptStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Feeds, read when they are asked for. A prompt is in a feed once: for its author if the reader or
 * somebody followed wrote it, else for the first of the followed who likes it.
 */
@ApplicationScoped
class FeedStore {

  /** More news than this is not counted. */
  static final int MOST_NEWS = 99;

  private static final Row<Entry> ENTRY =
      row ->
          new Entry(
              PromptStore.ROW.read(row),
              booster(row),
              row.getObject("at", OffsetDateTime.class).toInstant());

  private static final String OWN =
      """
      (select p.id, p.created_at as at, cast(null as uuid) as booster
         from prompt p
        where p.author in (select id from circle) and p.hidden_at is null""";

  private static final String BOOSTED =
      """
      (select l.prompt, l.liked_at, l.person
         from prompt_like l join prompt p on p.id = l.prompt
        where l.person in (select id from followed)
          and p.author not in (select id from circle) and p.hidden_at is null
          and not exists (select 1 from block b, me
                           where (b.blocker = me.id and b.blocked = p.author)
                              or (b.blocker = p.author and b.blocked = me.id))
          and not exists (select 1 from prompt_like earlier
                           where earlier.prompt = l.prompt
                             and earlier.person in (select id from followed)
                             and (earlier.liked_at, earlier.person) < (l.liked_at, l.person))""";

  private final Database database;

  FeedStore(Database database) {
    this.database = database;
  }

  /** The newest first. */
  Page<Entry> page(UUID reader, Optional<Cursor> cursor) {
    Query query =
        PromptStore.columns(
            reader,
            ", entry.at, by.id as booster, by.handle as booster_handle, by.name as booster_name"
                + " from (");
    entries(query, reader, "<", cursor, Page.READ);
    query
        .and(") entry join prompt p on p.id = entry.id join person a on a.id = p.author")
        .and("left join person by on by.id = entry.booster")
        .and("order by entry.at desc, p.id desc limit ?", Page.READ);
    return Page.of(
        database.list(query, ENTRY), entry -> Cursor.at(entry.at(), entry.prompt().id()));
  }

  /** How many entries came after one; {@value #MOST_NEWS} at most. */
  int newer(UUID reader, Cursor since) {
    Query query = Query.of("select count(*) from (");
    entries(query, reader, ">", Optional.of(since), MOST_NEWS);
    return Math.min(MOST_NEWS, database.first(query.and(") news"), row -> row.getInt(1)).orElse(0));
  }

  private static void entries(
      Query query, UUID reader, String side, Optional<Cursor> cursor, int most) {
    query
        .and("with me as (select cast(? as uuid) as id),", reader)
        .and("followed as (select followed as id from follow, me where follower = me.id),")
        .and("circle as (select id from me union all select id from followed)")
        .and(OWN);
    cursor.ifPresent(
        c -> query.and("and (p.created_at, p.id) " + side + " (?, ?)", c.moment(), c.id()));
    query.and("order by p.created_at desc, p.id desc limit ?)", most).and("union all").and(BOOSTED);
    cursor.ifPresent(
        c -> query.and("and (l.liked_at, l.prompt) " + side + " (?, ?)", c.moment(), c.id()));
    query.and("order by l.liked_at desc, l.prompt desc limit ?)", most);
  }

  private static @Nullable Member booster(ResultSet row) throws SQLException {
    UUID id = row.getObject("booster", UUID.class);
    return id == null
        ? null
        : new Member(id, row.getString("booster_handle"), row.getString("booster_name"));
  }
}
