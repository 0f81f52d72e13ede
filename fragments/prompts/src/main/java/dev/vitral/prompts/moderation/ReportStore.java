package dev.vitral.prompts.moderation;

import dev.vitral.prompts.database.Database;
import dev.vitral.prompts.database.Database.Row;
import dev.vitral.prompts.database.Query;
import dev.vitral.prompts.listing.Cursor;
import dev.vitral.prompts.listing.Page;
import dev.vitral.prompts.people.Member;
import dev.vitral.prompts.prompt.PromptStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** Reports in PostgreSQL. */
@ApplicationScoped
class ReportStore {

  private static final Row<Report> REPORT =
      row ->
          new Report(
              row.getObject("report", UUID.class),
              PromptStore.ROW.read(row),
              new Member(
                  row.getObject("reporter", UUID.class),
                  row.getString("reporter_handle"),
                  row.getString("reporter_name")),
              row.getString("reason"),
              row.getObject("made_at", OffsetDateTime.class).toInstant());

  private final Database database;

  ReportStore(Database database) {
    this.database = database;
  }

  /** Whether it is the person's first report of that prompt. */
  boolean add(UUID prompt, UUID reporter, String reason) {
    return database.change(
            Query.of(
                    "insert into report (id, prompt, reporter, reason) values (?, ?, ?, ?)",
                    UUID.randomUUID(),
                    prompt,
                    reporter,
                    reason)
                .and("on conflict (prompt, reporter) do nothing"))
        > 0;
  }

  boolean has(UUID prompt, UUID reporter) {
    return database
        .first(
            Query.of("select 1 from report where prompt = ? and reporter = ?", prompt, reporter),
            row -> true)
        .orElse(false);
  }

  /** What waits for a decision, the latest first. */
  Page<Report> open(UUID moderator, Optional<Cursor> cursor) {
    Query query =
        PromptStore.columns(
            moderator,
            """
            , r.id as report, r.reason, r.made_at,
                   by.id as reporter, by.handle as reporter_handle, by.name as reporter_name
              from report r join prompt p on p.id = r.prompt join person a on a.id = p.author
              join person by on by.id = r.reporter
             where r.decision is null""");
    cursor.ifPresent(c -> query.and("and (r.made_at, r.id) < (?, ?)", c.moment(), c.id()));
    query.and("order by r.made_at desc, r.id desc limit ?", Page.READ);
    return Page.of(database.list(query, REPORT), report -> Cursor.at(report.madeAt(), report.id()));
  }

  /** The prompt of an open report, held until the transaction's end. */
  Optional<UUID> hold(UUID report) {
    return database.first(
        Query.of("select id from prompt where id =")
            .and("(select prompt from report where id = ? and decision is null)", report)
            .and("for no key update"),
        row -> row.getObject("id", UUID.class));
  }

  /** Decides an open report; gives the prompt that it is about. */
  Optional<UUID> decide(UUID report, Decision decision, UUID moderator) {
    return database.first(
        Query.of(
                "update report set decision = ?, decided_by = ?, decided_at = now()",
                decision.name(),
                moderator)
            .and("where id = ? and decision is null returning prompt", report),
        row -> row.getObject("prompt", UUID.class));
  }

  /** Withdraws a prompt; every other report of it has its answer too. */
  void hide(UUID prompt, UUID moderator) {
    database.change(
        Query.of("update prompt set hidden_at = now() where id = ? and hidden_at is null", prompt));
    database.change(
        Query.of(
                "update report set decision = ?, decided_by = ?, decided_at = now()",
                Decision.HIDDEN.name(),
                moderator)
            .and("where prompt = ? and decision is null", prompt));
  }
}
