package dev.vitral.shell.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.faults.Fault;
import dev.vitral.faults.FaultProxy;
import dev.vitral.shell.targets.Balancers;
import dev.vitral.shell.targets.TargetHealth;
import dev.vitral.shell.targets.TargetState;
import dev.vitral.shell.targets.Targets;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Songs has two targets; three failures eject one of them, for a second. */
@QuarkusTest
@TestProfile(TargetsTest.Two.class)
class TargetsTest extends FiveScene {

  private static final int FAILURES = 3;
  private static final int MANY = 20;
  private static final String PATH = "/_vitral/targets";
  private static final StubFragment SONGS = FiveFragments.named("songs");
  private static final FaultProxy SECOND = FiveFragments.SECOND_SONGS;

  @Inject Balancers balancers;
  @Inject MeterRegistry meters;

  /** The circuit opens only when everything has failed for a while. */
  public static final class Two extends FiveProfile {

    public Two() {
      super(
          Map.of(
              FiveFragments.TWO_TARGETS,
              "songs",
              "vitral.outlier.consecutive-failures",
              "" + FAILURES,
              "vitral.outlier.base-ejection-time",
              "1s",
              "vitral.outlier.max-ejection-time",
              "1s",
              "vitral.breaker.window",
              "40",
              "vitral.breaker.open",
              "500ms",
              "vitral.page.deadline",
              "10s",
              "vitral.include.\"songs/searchbox\".deadline",
              "6s"));
    }
  }

  @BeforeEach
  void both_are_in() throws Exception {
    SECOND.with(Fault.pass());
    visitHomeUntil(() -> isIn(SONGS.proxy()) && isIn(SECOND));
  }

  @Test
  void a_target_that_refuses_costs_nobody_a_part() throws Exception {
    SECOND.with(new Fault.Refused());
    int before = at(SECOND).ejections();

    visitUntil(() -> at(SECOND).ejections() > before, this::assertSongsAreThere);
    for (int visit = 0; visit < MANY; visit++) {
      assertSongsAreThere();
    }
    visitUntil(() -> at(SECOND).inFlight() == 0, Thread::onSpinWait);
    visitUntil(() -> at(SONGS.proxy()).inFlight() == 0, Thread::onSpinWait);
  }

  @Test
  void what_may_not_be_repeated_goes_elsewhere_if_it_was_refused() throws Exception {
    SONGS.origin().on("/ask", Origin.text(200, "text/plain", "asked"));
    int before = at(SECOND).ejections();
    SECOND.with(new Fault.Refused());
    visitHomeUntil(() -> at(SECOND).ejections() > before); // no connection from before is left

    for (int time = 0; time < MANY; time++) {
      assertThat(visitor.send("POST", "/ask", "x=1").body()).isEqualTo("asked");
    }
  }

  @Test
  void a_target_that_fails_is_left_out_but_for_a_request_whenever_its_time_is_over()
      throws Exception {
    int before = at(SECOND).ejections();
    SECOND.with(Fault.status(500));
    visitHomeUntil(() -> at(SECOND).ejections() > before);

    int ejectionsBefore = at(SECOND).ejections();
    int low = 0;
    for (int visit = 0; visit < MANY; visit++) {
      low += areSongsThere() ? 0 : 1;
    }

    assertThat(low).isLessThanOrEqualTo(at(SECOND).ejections() - ejectionsBefore);
    assertThat(isIn(SONGS.proxy())).isTrue();
    assertThat(metric("vitral.target.ejections")).isGreaterThan(before);
    SECOND.with(Fault.pass());
    visitHomeUntil(() -> isIn(SECOND));
    assertThat(metric("vitral.target.ejected")).isZero();
  }

  @Test
  void if_both_are_away_the_fragment_is_and_comes_back_with_either() throws Exception {
    SECOND.with(new Fault.Refused());
    SONGS.proxy().with(new Fault.Refused());
    for (int visit = 0; visit < 2 * FAILURES; visit++) {
      nothingIsKept();
      assertThat(visitor.visit("/").body()).contains(StubFragment.endOfFallback("songs/searchbox"));
    }
    assertThat(visitor.visit(SONGS.page()).statusCode()).isEqualTo(503);

    SECOND.with(Fault.pass());

    visitHomeUntil(() -> isIn(SECOND) && at(SECOND).failures() == 0);
    visitor.visitUntil("/", home -> home.body().contains(StubFragment.endOf("songs/searchbox")));
  }

  @Test
  void operators_see_them() throws Exception {
    FiveFragments.named("header").origin().on("/vitral/exchange", TestPortal::exchange);
    int before = at(SECOND).ejections();
    SECOND.with(Fault.status(500));
    visitHomeUntil(() -> at(SECOND).ejections() > before);

    JsonObject seen =
        targets().stream()
            .map(JsonObject.class::cast)
            .filter(target -> target.getString("url").equals(SECOND.url().toString()))
            .findFirst()
            .orElseThrow();

    assertThat(seen.getString("fragment")).isEqualTo("songs");
    assertThat(seen.getInteger("ejections")).isPositive();
    assertThat(seen.getString("state")).isIn("ejected", "on-probation");
    assertThat(targets()).hasSize(FiveFragments.ALL.size() + 1);
    assertThat(ask("/en" + PATH, "text/html", "operator").body())
        .contains("<html lang=\"en\">", SECOND.url().toString(), "Failures in a row")
        .doesNotContain("<script");
    assertThat(ask(PATH, "application/json", "member").statusCode()).isEqualTo(403);
    assertThat(visitor.send("GET", PATH, "").statusCode()).isEqualTo(401);
  }

  private JsonArray targets() throws Exception {
    return new JsonObject(ask(PATH, "application/json", "operator").body()).getJsonArray("targets");
  }

  private HttpResponse<String> ask(String path, String type, String role) throws Exception {
    String who = "Bearer live-" + role + "-" + UUID.randomUUID();
    return visitor.send("GET", path, "", "Accept", type, "Authorization", who);
  }

  /** Asks songs anew for its part of the home page. */
  private boolean areSongsThere() throws Exception {
    nothingIsKept();
    return visitor.visit("/").body().contains(StubFragment.endOf("songs/searchbox"));
  }

  private void assertSongsAreThere() throws Exception {
    assertThat(areSongsThere()).isTrue();
  }

  private void visitHomeUntil(BooleanSupplier wanted) throws Exception {
    visitUntil(wanted, this::areSongsThere);
  }

  private static void visitUntil(BooleanSupplier wanted, Visiting visit) throws Exception {
    long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!wanted.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(giveUp);
      visit.once();
    }
  }

  @FunctionalInterface
  private interface Visiting {
    void once() throws Exception;
  }

  private boolean isIn(FaultProxy proxy) {
    return at(proxy).state() == TargetState.IN;
  }

  private TargetHealth at(FaultProxy proxy) {
    List<URI> urls = List.of(SONGS.proxy().url(), SECOND.url());
    return balancers.of(new Targets("songs", urls)).health().stream()
        .filter(target -> target.url().equals(proxy.url()))
        .findFirst()
        .orElseThrow();
  }

  private double metric(String name) {
    return meters
        .get(name)
        .tags("fragment", "songs", "target", SECOND.url().getAuthority())
        .meter()
        .measure()
        .iterator()
        .next()
        .getValue();
  }
}
