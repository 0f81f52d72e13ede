package dev.vitral.prompts.people;

import dev.vitral.prompts.database.Database;
import dev.vitral.prompts.database.Query;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** People in PostgreSQL. Ids hold everything together, so that a new handle is one changed row. */
@ApplicationScoped
class PeopleStore {

  /** Newcomers and renamed people take turns: handles move between rows. */
  private static final long TURN = 7_221_005L;

  private final Database database;

  PeopleStore(Database database) {
    this.database = database;
  }

  /** Keeps handle and name. A handle that somebody else had is free now: accounts own handles. */
  @Transactional
  public void keep(Member member) {
    if (current(member.id()).filter(member::equals).isPresent()) {
      return;
    }
    database.first(
        Query.of("select cast(pg_advisory_xact_lock(?) as text)", TURN), row -> row.getString(1));
    leaveHandle(member);
    database.change(
        Query.of("insert into former_handle (handle, person)")
            .and(
                "select handle, id from person where id = ? and handle <> ?",
                member.id(),
                member.handle())
            .and("on conflict (handle) do update set person = excluded.person"));
    database.change(
        Query.of(
                "insert into person (id, handle, name) values (?, ?, ?)",
                member.id(),
                member.handle(),
                member.name())
            .and("on conflict (id) do update set handle = excluded.handle, name = excluded.name"));
    database.change(Query.of("delete from former_handle where handle = ?", member.handle()));
  }

  /** Whoever had the handle until now goes by an invented one until the next visit. */
  private void leaveHandle(Member successor) {
    database.change(
        Query.of("update person set handle = 'former-' || left(replace(id::text, '-', ''), 16)")
            .and("where handle = ? and id <> ?", successor.handle(), successor.id()));
  }

  private Optional<Member> current(UUID id) {
    return database.first(
        Query.of("select id as person, handle, name from person where id = ?", id), Member.ROW);
  }

  Optional<Member> find(String handle) {
    return database.first(
        Query.of("select id as person, handle, name from (")
            .and("select p.*, 1 as choice from person p where handle = ?", handle)
            .and("union all select p.*, 2 from former_handle f join person p on p.id = f.person")
            .and("where f.handle = ?) known order by choice limit 1", handle),
        Member.ROW);
  }
}
