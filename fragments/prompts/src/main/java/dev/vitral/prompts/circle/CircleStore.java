package dev.vitral.prompts.circle;

import dev.vitral.prompts.database.Database;
import dev.vitral.prompts.database.Database.Row;
import dev.vitral.prompts.database.Pairs;
import dev.vitral.prompts.database.Query;
import dev.vitral.prompts.listing.Cursor;
import dev.vitral.prompts.listing.Page;
import dev.vitral.prompts.people.Member;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Follows and blocks in PostgreSQL: one row each, or none. */
@ApplicationScoped
class CircleStore {

  private static final Row<Link> LINK =
      row ->
          new Link(Member.ROW.read(row), row.getObject("since", OffsetDateTime.class).toInstant());

  private final Database database;
  private final Pairs follows;
  private final Pairs blocks;

  CircleStore(Database database) {
    this.database = database;
    follows = new Pairs(database, "follow", "follower", "followed");
    blocks = new Pairs(database, "block", "blocker", "blocked");
  }

  void follow(UUID follower, UUID followed) {
    follows.add(follower, followed);
  }

  void unfollow(UUID follower, UUID followed) {
    follows.remove(follower, followed);
  }

  void block(UUID blocker, UUID blocked) {
    blocks.add(blocker, blocked);
  }

  void unblock(UUID blocker, UUID blocked) {
    blocks.remove(blocker, blocked);
  }

  /** Two people's rows, always in the same order: who follows waits for who blocks. */
  void takeTurns(UUID one, UUID other) {
    database.list(
        Query.of("select id from person where id in (?, ?) order by id", one, other)
            .and("for no key update"),
        row -> true);
  }

  /** How somebody stands to a person, with the person's numbers. */
  Standing standing(@Nullable UUID reader, UUID person) {
    return database
        .first(
            Query.of(
                """
                select exists (select 1 from follow where follower = me and followed = it) follows,
                       exists (select 1 from block where blocker = me and blocked = it) blocks,
                       exists (select 1 from block where blocker = it and blocked = me) blocked,
                       (select count(*) from follow where followed = it) followers,
                       (select count(*) from follow where follower = it) following
                  from (select cast(? as uuid) as me, cast(? as uuid) as it) pair""",
                reader,
                person),
            row ->
                new Standing(
                    row.getBoolean("follows"),
                    row.getBoolean("blocks"),
                    row.getBoolean("blocked"),
                    row.getLong("followers"),
                    row.getLong("following")))
        .orElseThrow();
  }

  /** Whom somebody follows, the latest first. */
  Page<Member> following(UUID person, Optional<Cursor> cursor) {
    return linked(person, "f.follower", "f.followed", cursor);
  }

  /** Who follows somebody, the latest first. */
  Page<Member> followers(UUID person, Optional<Cursor> cursor) {
    return linked(person, "f.followed", "f.follower", cursor);
  }

  private Page<Member> linked(UUID person, String own, String other, Optional<Cursor> cursor) {
    Query query =
        Query.of("select p.id as person, p.handle, p.name, f.since")
            .and("from follow f join person p on p.id = " + other)
            .and("where " + own + " = ?", person);
    cursor.ifPresent(c -> query.and("and (f.since, " + other + ") < (?, ?)", c.moment(), c.id()));
    query.and("order by f.since desc, " + other + " desc limit ?", Page.READ);
    return Page.of(database.list(query, LINK), link -> Cursor.at(link.since(), link.member().id()))
        .map(Link::member);
  }

  /** Whom somebody has blocked. */
  List<Member> blocked(UUID person) {
    return database.list(
        Query.of("select p.id as person, p.handle, p.name from block b")
            .and("join person p on p.id = b.blocked where b.blocker = ?", person)
            .and("order by b.since desc limit ?", Page.SIZE),
        Member.ROW);
  }

  /** People whose handle or name begins so; no character of the beginning means anything. */
  Page<Member> beginning(String prefix, UUID reader, Optional<Cursor> cursor) {
    Query query =
        Query.of("select p.id as person, p.handle, p.name from person p")
            .and("where (starts_with(p.handle, lower(?))", prefix)
            .and("or starts_with(plain(p.name), plain(?)))", prefix)
            .and(
                "and not exists (select 1 from block b where b.blocker = p.id and b.blocked = ?)",
                reader);
    cursor.ifPresent(
        c -> query.and("and p.handle > (select handle from person where id = ?)", c.id()));
    query.and("order by p.handle limit ?", Page.READ);
    return Page.of(
        database.list(query, Member.ROW), member -> new Cursor(BigDecimal.ZERO, member.id()));
  }

  /**
   * People whom somebody may like to follow: authors of what they and those they follow like, and
   * of prompts with tags that they use; then whoever wrote lately. Never themselves, nobody whom
   * they follow, nobody with a block between. The same question has the same answer.
   */
  List<Member> suggestions(UUID reader, int most) {
    return database.list(
        Query.of(
            """
            with me as (select cast(? as uuid) as id),
            circle as (select id from me
                       union all select followed from follow, me where follower = me.id),
            tags as (select coalesce(array_agg(distinct tag), '{}') as mine
                       from me, prompt p, unnest(p.tags) tag
                      where p.author = me.id
                         or p.id in (select prompt from prompt_like where person = me.id)),
            signs as (
              (select p.author, 3 as weight from prompt_like l join prompt p on p.id = l.prompt
                where l.person in (select id from circle) order by l.liked_at desc limit 500)
              union all
              (select p.author, 2 from prompt p, tags where p.tags && tags.mine
                order by p.created_at desc limit 500)
              union all
              (select p.author, 0 from prompt p order by p.created_at desc limit 200))
            select p.id as person, p.handle, p.name
              from signs join person p on p.id = signs.author, me
             where p.id not in (select id from circle)
               and not exists (select 1 from block b
                                where (b.blocker = me.id and b.blocked = p.id)
                                   or (b.blocker = p.id and b.blocked = me.id))
             group by p.id
             order by sum(signs.weight) desc, count(*) desc, p.handle
             limit ?""",
            reader,
            most),
        Member.ROW);
  }

  /** Somebody whom one follows, or who follows, since when. */
  record Link(Member member, Instant since) {}
}
