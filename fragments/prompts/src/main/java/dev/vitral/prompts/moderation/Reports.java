package dev.vitral.prompts.moderation;

import dev.vitral.prompts.answer.Refusals;
import dev.vitral.prompts.listing.Cursor;
import dev.vitral.prompts.listing.Page;
import dev.vitral.prompts.people.Member;
import dev.vitral.prompts.prompt.Prompt;
import dev.vitral.prompts.prompt.Prompts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reports: members make them, moderators decide them. */
@ApplicationScoped
public class Reports {

  /** Characters of a reason. */
  public static final int LONGEST_REASON = 500;

  private final ReportStore store;
  private final Prompts prompts;
  private final Refusals refusals;

  Reports(ReportStore store, Prompts prompts, Refusals refusals) {
    this.store = store;
    this.prompts = prompts;
    this.refusals = refusals;
  }

  /** A readable prompt of somebody else; 404, 422 for one's own. */
  public Prompt reportable(UUID prompt, Member reporter) {
    Prompt read = prompts.read(prompt, reporter.id(), false);
    if (read.author().id().equals(reporter.id())) {
      throw refusals.selfReport();
    }
    return read;
  }

  /**
   * Reports a prompt once.
   *
   * @return whether it is news
   */
  @Transactional
  public boolean report(UUID prompt, Member reporter, @Nullable String reason) {
    Prompt reported = reportable(prompt, reporter);
    String why = reason == null ? "" : reason.replaceAll("[\\p{Cc}\\p{Cs}]+", " ").strip();
    if (why.isEmpty() || why.codePointCount(0, why.length()) > LONGEST_REASON) {
      throw refusals.invalid(Map.of("reason", reasonRefused()));
    }
    return store.add(reported.id(), reporter.id(), why);
  }

  /** Why a reason does not do. */
  public String reasonRefused() {
    return refusals.messages().reason_odd(LONGEST_REASON);
  }

  public boolean hasReported(Prompt prompt, Member reporter) {
    return store.has(prompt.id(), reporter.id());
  }

  /** What waits for a decision. */
  public Page<Report> open(Member moderator, Optional<Cursor> cursor) {
    return store.open(moderator.id(), cursor);
  }

  /** Decides an open report, once; gives the prompt that it was about. */
  @Transactional
  UUID decide(UUID report, Decision decision, Member moderator) {
    UUID prompt =
        store
            .hold(report)
            .flatMap(held -> store.decide(report, decision, moderator.id()))
            .orElseThrow(refusals::unknownReport);
    if (decision == Decision.HIDDEN) {
      store.hide(prompt, moderator.id());
    }
    return prompt;
  }
}
