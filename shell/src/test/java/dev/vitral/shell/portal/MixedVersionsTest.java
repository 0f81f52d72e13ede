package dev.vitral.shell.portal;

import static dev.vitral.shell.portal.AgendaPortal.AGENDA;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** A fragment in the middle of an upgrade: processes of two versions answer by turns. */
@QuarkusTest
@TestProfile(AgendaScene.Alone.class)
class MixedVersionsTest extends AgendaScene {

  private static final String OLD = "1.0.0";
  private static final String NEW = "2.0.0";
  private static final int LOOKS = 6;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject MeterRegistry meters;
  private final AtomicInteger looks = new AtomicInteger();

  @Test
  void a_version_that_replaces_another_counts_once() throws Exception {
    double before = count("promoted");
    answerByTurns(Agenda.manifest(NEW));

    visitUntil(() -> NEW.equals(standing().getString("version")));
    visitUntilLookedAt();

    assertThat(standing().getString("version")).isEqualTo(NEW);
    assertThat(count("promoted")).isEqualTo(before + 1);
    assertThat(visitor.visit("/").body()).containsAnyOf(Agenda.words(OLD), Agenda.words(NEW));
  }

  @Test
  void a_version_that_is_refused_beside_another_is_examined_once() throws Exception {
    double before = count("refused");
    answerByTurns(Agenda.manifest(NEW).replace("[\"/agenda\"]", "[\"/agenda\",\"/account\"]"));

    visitUntil(() -> count("refused") > before);
    visitUntilLookedAt();

    assertThat(standing().getString("version")).isEqualTo(OLD);
    assertThat(count("refused")).isEqualTo(before + 1);
  }

  @Test
  void an_operator_brings_the_older_one_back_at_once() throws Exception {
    AGENDA.keepItsWord("3.0.0");
    assertThat(offered().getString("version")).isEqualTo("3.0.0");

    AGENDA.keepItsWord(OLD);

    assertThat(offered().getString("version")).isEqualTo(OLD);
  }

  /** Every other page is of the other version, and so is every other manifest. */
  private void answerByTurns(String manifest) {
    AtomicInteger pages = new AtomicInteger();
    AGENDA.keepItsWord(OLD);
    AGENDA.origin.on(Agenda.PAGE, exchange -> Agenda.page(exchange, turn(pages.incrementAndGet())));
    AGENDA.origin.on("/vitral.json", exchange -> manifest(exchange, manifest));
  }

  private void manifest(HttpExchange exchange, String other) throws IOException {
    String served = turn(looks.incrementAndGet()).equals(OLD) ? Agenda.manifest(OLD) : other;
    Origin.text(200, "application/json", served).to(exchange);
  }

  private static String turn(int number) {
    return number % 2 == 0 ? OLD : NEW;
  }

  private void visitUntilLookedAt() throws Exception {
    int enough = looks.get() + LOOKS;
    visitUntil(() -> looks.get() >= enough);
  }

  /** Pages, each of another address, tell the shell of another version; it looks at manifests. */
  private void visitUntil(BooleanSupplier enough) throws Exception {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    for (int visit = 0; !enough.getAsBoolean(); visit++) {
      assertThat(System.nanoTime()).as("still not enough").isLessThan(giveUp);
      visitor.visit("/agenda?visit=" + visit);
    }
  }

  private JsonObject standing() {
    return new JsonObject(api(API + "/agenda").body());
  }

  private double count(String result) {
    return meters.counter("vitral.promotion", "fragment", "agenda", "result", result).count();
  }
}
