package dev.vitral.prompts.prompt;

import dev.vitral.prompts.database.Database;
import dev.vitral.prompts.database.Database.Row;
import dev.vitral.prompts.database.Query;
import dev.vitral.prompts.listing.Cursor;
import dev.vitral.prompts.listing.Page;
import dev.vitral.prompts.people.Member;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Prompts in PostgreSQL, as one reader sees them. */
@ApplicationScoped
public class PromptStore {

  /** Reads what {@link #columns} selects. */
  public static final Row<Prompt> ROW = PromptStore::prompt;

  private static final Row<Hit> HIT = row -> new Hit(prompt(row), row.getBigDecimal("score"));

  private static final String COLUMNS =
      """
      select p.id, p.body, p.tags, p.lang, p.version, p.likes, p.created_at, p.updated_at,
             p.hidden_at is not null as hidden, a.id as person, a.handle, a.name,
             exists (select 1 from prompt_like mine
                      where mine.prompt = p.id and mine.person = cast(? as uuid)) as liked""";

  private static final String FROM = " from prompt p join person a on a.id = p.author";

  private static final String SCORED =
      """
      , round(cast(ts_rank(p.search, wanted) + word_similarity(typed, plain(p.body))
                   as numeric), 4) as score
        from words, prompt p join person a on a.id = p.author
       where (p.search @@ wanted or typed <% plain(p.body))""";

  private final Database database;

  PromptStore(Database database) {
    this.database = database;
  }

  /** Begins a query: prompts as {@code p}, their authors as {@code a}, seen by a reader. */
  public static Query columns(@Nullable UUID reader, String more) {
    return Query.of(COLUMNS + more, reader);
  }

  /** Leaves out what is withdrawn, and what stands between two people who have a block. */
  public static Query visible(Query query, @Nullable UUID reader) {
    return query.and(
        """
        and p.hidden_at is null
        and not exists (select 1 from block b
                         where (b.blocker = cast(? as uuid) and b.blocked = p.author)
                            or (b.blocker = p.author and b.blocked = cast(? as uuid)))""",
        reader,
        reader);
  }

  Optional<Prompt> find(UUID id, @Nullable UUID reader) {
    return database.first(columns(reader, FROM).and("where p.id = ?", id), ROW);
  }

  /** The newest first. */
  Page<Prompt> newest(Filter filter, @Nullable UUID reader, Optional<Cursor> cursor) {
    Query query = columns(reader, FROM).and("where true");
    narrow(visible(query, reader), filter);
    return byTime(query, cursor);
  }

  /** Everything of an author for the author: what a moderator has withdrawn too. */
  Page<Prompt> own(UUID author, Optional<Cursor> cursor) {
    return byTime(columns(author, FROM).and("where p.author = ?", author), cursor);
  }

  private Page<Prompt> byTime(Query query, Optional<Cursor> cursor) {
    cursor.ifPresent(c -> query.and("and (p.created_at, p.id) < (?, ?)", c.moment(), c.id()));
    query.and("order by p.created_at desc, p.id desc limit ?", Page.READ);
    return Page.of(database.list(query, ROW), p -> Cursor.at(p.createdAt(), p.id()));
  }

  /** What fits the words best first: by stems of both languages, beginnings, or likeness. */
  Page<Prompt> best(String words, Filter filter, @Nullable UUID reader, Optional<Cursor> cursor) {
    Query query =
        Query.of("select * from (")
            .and("with words as (select plain(?) as typed,", words)
            .and("websearch_to_tsquery('spanish', plain(?))", words)
            .and("|| websearch_to_tsquery('english', plain(?))", words)
            .and("|| to_tsquery('simple', plain(?)) as wanted)", SearchWords.beginnings(words));
    query.and(COLUMNS + SCORED, reader);
    narrow(visible(query, reader), filter);
    query.and(") hits where true");
    cursor.ifPresent(c -> query.and("and (score, id) < (?, ?)", c.order(), c.id()));
    query.and("order by score desc, id desc limit ?", Page.READ);
    return Page.of(database.list(query, HIT), hit -> new Cursor(hit.score(), hit.prompt().id()))
        .map(Hit::prompt);
  }

  private static void narrow(Query query, Filter filter) {
    filter.tag().ifPresent(tag -> query.and("and p.tags @> ?", List.of(tag)));
    filter.author().ifPresent(author -> query.and("and p.author = ?", author));
  }

  /** One author's requests to publish take turns until the transaction's end. */
  void takeTurn(UUID author) {
    database.first(
        Query.of("select id from person where id = ? for no key update", author), row -> true);
  }

  int publishedSince(UUID author, Instant moment) {
    return database
        .first(
            Query.of(
                "select count(*) from prompt where author = ? and created_at > ?", author, moment),
            row -> row.getInt(1))
        .orElse(0);
  }

  void add(UUID id, UUID author, Draft draft) {
    database.change(
        Query.of(
            "insert into prompt (id, author, body, tags, lang) values (?, ?, ?, ?, ?)",
            id,
            author,
            draft.text(),
            draft.tags(),
            draft.lang()));
  }

  /** Author and version, held until the transaction's end. */
  Optional<Held> hold(UUID id) {
    return database.first(
        Query.of("select author, version, body, tags, lang from prompt where id = ?", id)
            .and("for no key update"),
        row -> new Held(row.getObject("author", UUID.class), row.getInt("version"), draft(row)));
  }

  /** Puts the draft in the text's place and keeps what stood there. */
  void replace(UUID id, Draft draft) {
    database.change(
        Query.of("insert into prompt_version (prompt, version, body, tags, lang, written_at)")
            .and("select id, version, body, tags, lang, updated_at from prompt where id = ?", id));
    database.change(
        Query.of(
                "update prompt set body = ?, tags = ?, lang = ?,",
                draft.text(),
                draft.tags(),
                draft.lang())
            .and("version = version + 1, updated_at = now() where id = ?", id));
  }

  void remove(UUID id) {
    database.change(Query.of("delete from prompt where id = ?", id));
  }

  /** What a prompt said before, the latest first. */
  List<Version> versions(UUID id) {
    return database.list(
        Query.of("select version, body, tags, lang, written_at from prompt_version")
            .and("where prompt = ? order by version desc limit ?", id, Page.SIZE),
        row -> new Version(row.getInt("version"), draft(row), moment(row, "written_at")));
  }

  private static Prompt prompt(ResultSet row) throws SQLException {
    return new Prompt(
        row.getObject("id", UUID.class),
        row.getString("body"),
        texts(row),
        row.getString("lang"),
        Member.ROW.read(row),
        row.getInt("version"),
        row.getLong("likes"),
        row.getBoolean("liked"),
        row.getBoolean("hidden"),
        moment(row, "created_at"),
        moment(row, "updated_at"));
  }

  private static Draft draft(ResultSet row) throws SQLException {
    return new Draft(row.getString("body"), texts(row), row.getString("lang"));
  }

  private static List<String> texts(ResultSet row) throws SQLException {
    Array tags = row.getArray("tags");
    return List.of((String[]) tags.getArray());
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** A prompt held for a change. */
  record Held(UUID author, int version, Draft draft) {}

  /** A prompt that a search found, and how well it fits. */
  record Hit(Prompt prompt, BigDecimal score) {}
}
