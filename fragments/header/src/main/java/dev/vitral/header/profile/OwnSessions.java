package dev.vitral.header.profile;

import dev.vitral.header.account.Account;
import dev.vitral.header.account.Refusal;
import dev.vitral.header.account.Refusals;
import dev.vitral.header.exchange.PresentSession;
import dev.vitral.header.session.OpenSession;
import dev.vitral.header.session.Sessions;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where the person who makes the request is logged in. */
@RequestScoped
public class OwnSessions {

  private final OwnAccount own;
  private final Sessions sessions;
  private final PresentSession present;
  private final Refusals refusals;

  OwnSessions(OwnAccount own, Sessions sessions, PresentSession present, Refusals refusals) {
    this.own = own;
    this.sessions = sessions;
    this.present = present;
    this.refusals = refusals;
  }

  /**
   * The live ones.
   *
   * @throws Refusal 401, 503
   */
  public List<Seen> list() {
    Account account = own.read();
    Optional<String> here = present.id();
    return refusals.orUnavailable(
        () ->
            sessions.of(account).stream()
                .map(session -> Seen.of(session, here.equals(Optional.of(session.id()))))
                .toList());
  }

  /**
   * Ends one of them.
   *
   * @throws Refusal 401, 404 if it is nobody's or somebody else's, 503
   */
  public void end(String id) {
    Account account = own.read();
    if (!refusals.orUnavailable(() -> sessions.end(account, id))) {
      throw refusals.noSuchSession();
    }
  }

  /**
   * Ends all but this one.
   *
   * @throws Refusal 401, 503
   */
  public void endOthers() {
    Account account = own.read();
    refusals.orUnavailable(
        () -> {
          sessions.endOthers(account, present.id().orElse(null));
          return true;
        });
  }

  /**
   * A session as its owner reads it.
   *
   * @param current whether the request was made in it
   * @param client what one logged in with; empty if that is unknown
   */
  public record Seen(
      String id, boolean current, String client, Instant began, Instant used, Instant ends) {

    static Seen of(OpenSession session, boolean current) {
      return new Seen(
          session.id(), current, session.client(), session.began(), session.used(), session.ends());
    }
  }
}
