package dev.vitral.systemtests.resilience;

import static dev.vitral.systemtests.portal.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.systemtests.portal.Accounts;
import dev.vitral.systemtests.portal.Answer;
import dev.vitral.systemtests.portal.Ballots;
import dev.vitral.systemtests.portal.Client;
import dev.vitral.systemtests.portal.PortalExtension;
import dev.vitral.systemtests.portal.RunningPortal;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * What people see while whoever knows them is away: who reads goes on, who writes as somebody is
 * told to come back, and nobody may do more than before.
 */
@Isolated
@ExtendWith(PortalExtension.class)
class IdentityOutagesTest {

  private static final String PROMPT = "{\"prompt\":\"%s\",\"tags\":[\"apagón\"]}";
  private static final String CREDENTIALS = "{\"username\":\"%s\",\"password\":\"%s\"}";

  private final RunningPortal portal;
  private final Accounts accounts;
  private final String handle = Accounts.newHandle();

  IdentityOutagesTest(RunningPortal portal) {
    this.portal = portal;
    this.accounts = new Accounts(portal);
  }

  @Test
  void without_the_header_service_people_read_and_vote_and_nobody_writes_as_somebody() {
    Client member = accounts.register(handle);
    without(
        "header",
        () -> {
          saysToComeBack(() -> write(member));
          readsOn();
          eventually(() -> new Ballots(portal).cast(Ballots.UNCOUNTED));
          saysToComeBack(this::logIn);
          nobodyGainsARight(member);
        });
    eventually(() -> write(member).is(201));
  }

  @Test
  void without_redis_people_read_and_nobody_is_let_in() {
    Client member = accounts.register(handle);
    without(
        "redis",
        () -> {
          saysToComeBack(() -> write(member));
          readsOn();
          saysToComeBack(this::logIn);
          nobodyGainsARight(member);
        });
    eventually(() -> logIn().is(200));
    eventually(() -> write(member).is(201));
  }

  @Test
  void without_postgresql_the_home_page_stands_and_nothing_is_acknowledged() {
    Client member = accounts.register(handle);
    without(
        "postgresql",
        () -> {
          saysToComeBack(() -> write(member));
          isRead("/");
          eventually(() -> isRead("/songs"));
          saysToComeBack(this::logIn);
          nobodyGainsARight(member);
        });
    eventually(() -> logIn().is(200));
    eventually(() -> write(member).is(201));
  }

  private void without(String part, Runnable people) {
    try {
      portal.vitral("kill", part);
      people.run();
    } finally {
      portal.vitral("restart", part);
    }
  }

  /** What was exchanged a moment ago is believed for some seconds, so not at once. */
  private static void saysToComeBack(Supplier<Answer> question) {
    eventually(() -> question.get().is(503));
  }

  private void readsOn() {
    for (String page : List.of("/", "/en/", "/voting", "/reviews", "/songs", "/prompts")) {
      eventually(() -> isRead(page));
    }
  }

  private void isRead(String page) {
    assertThat(portal.visitor().get(page).statusCode()).as(page).isEqualTo(200);
  }

  private void nobodyGainsARight(Client member) {
    Client stranger = accounts.bearing("A".repeat(43));
    for (Client who : List.of(accounts.nobody(), stranger, member)) {
      for (Answer answer : List.of(who.get("/api/roles"), write(who), who.get("/api/me"))) {
        assertThat(answer.status()).as(answer.toString()).isIn(401, 403, 503);
      }
    }
  }

  private Answer logIn() {
    return accounts.nobody().post("/api/token", CREDENTIALS.formatted(handle, Accounts.PASSWORD));
  }

  private static Answer write(Client who) {
    return who.post("/api/prompts", PROMPT.formatted("Una vela para el apagón"));
  }
}
