package dev.vitral.shell.portal;

import static dev.vitral.shell.portal.AgendaPortal.AGENDA;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What two fragments claim is the first one's in the registry. */
@QuarkusTest
@TestProfile(AgendaScene.Alone.class)
class ClaimsTest extends AgendaScene {

  private static final String DIARY =
      """
      {"name":"diary","version":"1.0.0","contract":1,"team":"diary","prefixes":["/diary"],
       "languages":["es","en"]}""";

  @Test
  void also_if_the_other_is_being_examined_when_the_first_claims_it() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch claimed = new CountDownLatch(1);
    try (Origin diary = new Origin()) {
      diary.on("/vitral.json", Origin.text(200, "application/json", DIARY));
      diary.otherwise(
          exchange -> {
            asked.countDown();
            await(claimed);
            Origin.text(404, "application/problem+json", "{\"status\":404}").to(exchange);
          });
      AgendaPortal.register(
          AgendaPortal.agendaAt(AGENDA),
          "{\"name\":\"diary\",\"url\":\"%s\",\"order\":70}".formatted(diary.url()));
      assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();

      AGENDA.serve(
          "2.0.0", Agenda.manifest("2.0.0").replace("[\"/agenda\"]", "[\"/agenda\",\"/diary\"]"));
      assertThat(offered().getString("version")).isEqualTo("2.0.0");
      claimed.countDown();

      String order = API + "/diary/promotion";
      visitor.visitUntil(
          API, any -> api("POST", order).body().contains("'/diary' belongs to agenda"));
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
