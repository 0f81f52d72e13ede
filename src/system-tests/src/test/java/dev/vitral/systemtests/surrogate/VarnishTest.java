package dev.vitral.systemtests.surrogate;

import static dev.vitral.systemtests.portal.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.systemtests.portal.Accounts;
import dev.vitral.systemtests.portal.PortalExtension;
import dev.vitral.systemtests.portal.RunningPortal;
import dev.vitral.systemtests.portal.Visitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Debian's Varnish in front of the shell fills in the parts of pages itself. Nobody else writes
 * meanwhile: pages are compared.
 */
@Isolated
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(PortalExtension.class)
class VarnishTest {

  private static final String CAPABILITY = "Surrogate-Capability";
  private static final String VARNISH = "varnish=\"ESI/1.0\"";
  private static final String BADGE = "/_vitral/part/header/badge";

  private final RunningPortal portal;
  private final Varnish varnish;
  private final Visitor direct;
  private final Visitor behind;

  VarnishTest(RunningPortal portal, @TempDir Path directory) throws IOException {
    this.portal = portal;
    this.varnish = new Varnish(portal, directory);
    this.direct = portal.visitor();
    this.behind = varnish.visitor();
  }

  @AfterAll
  void stop() throws InterruptedException {
    varnish.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/en/", "/voting", "/en/reviews", "/prompts", "/en/songs?q=rain", "/nada"})
  void a_page_reads_the_same_with_varnish_in_front(String path) {
    eventually(() -> assertThat(read(behind, path)).isEqualTo(read(direct, path)));
    for (String header : List.of("Content-Type", "Content-Language", "Content-Security-Policy")) {
      eventually(
          () ->
              assertThat(behind.get(path).headers().allValues(header))
                  .isEqualTo(direct.get(path).headers().allValues(header)));
    }
  }

  @Test
  void the_home_page_is_whole_and_its_template_is_kept_for_everybody() {
    eventually(() -> assertThat(read(behind, "/").fallbacks()).isEmpty());
    eventually(() -> assertThat(isHit(behind.get("/", "Cookie", "any=thing"))).isTrue());
    assertThat(behind.get("/").headers().firstValue("Cache-Control")).contains("private, no-store");
    assertThat(isHit(behind.get("/voting"))).isFalse();
    assertThat(isHit(behind.get("/voting"))).isFalse();
  }

  @Test
  void whoever_merely_claims_the_capability_gets_the_page_as_everybody() {
    assertThat(direct.get("/", CAPABILITY, VARNISH).body())
        .as("what Varnish itself is told")
        .contains("<esi:include src=\"/_vitral/part/voting/leaderboard\"/>");
    for (String path : List.of("/", "/en/")) {
      readsAsEverybody(path, () -> Reading.of(direct.get(path, CAPABILITY, "other=\"ESI/1.0\"")));
      readsAsEverybody(
          path, () -> Reading.of(200, Elsewhere.get(portal.url(path), CAPABILITY, VARNISH)));
      readsAsEverybody(
          path, () -> Reading.of(behind.get(path, CAPABILITY, "other=\"Surrogate/1.0\"")));
    }
  }

  private void readsAsEverybody(String path, Supplier<Reading> visit) {
    eventually(() -> assertThat(visit.get()).isEqualTo(read(direct, path)));
  }

  @Test
  void parts_are_for_varnish_alone() {
    assertThat(direct.get(BADGE, CAPABILITY, VARNISH).statusCode()).isEqualTo(200);
    assertThat(direct.get(BADGE).statusCode()).isEqualTo(404);
    assertThat(direct.get(BADGE, CAPABILITY, "other=\"ESI/1.0\"").statusCode()).isEqualTo(404);
    assertThat(Elsewhere.get(portal.url(BADGE), CAPABILITY, VARNISH))
        .doesNotContain("data-fragment=\"header/badge\"");
    assertThat(behind.get(BADGE).statusCode()).isEqualTo(404);
    assertThat(behind.get("/en" + BADGE, CAPABILITY, VARNISH).statusCode()).isEqualTo(404);
  }

  @Test
  void what_a_visitor_says_of_the_way_here_reaches_no_other() {
    HttpResponse<String> poisoned =
        behind.get(
            "/?poison",
            "X-Forwarded-Host",
            "evil.example",
            "X-Forwarded-Proto",
            "gopher",
            "Forwarded",
            "host=evil.example");
    assertThat(poisoned.body()).doesNotContain("evil.example", "gopher:");
    assertThat(behind.get("/?poison").body()).doesNotContain("evil.example", "gopher:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<esi:include src=\"/_vitral/part/header/badge\"/>",
        "</esi:remove><esi:include src='/_vitral/part/header/badge'></esi:include>",
        "<!--esi <esi:include src=\"/_vitral/part/header/badge\"/> -->"
      })
  void what_a_visitor_wrote_is_text_and_no_esi(String attack) {
    String prompt =
        new Accounts(portal)
            .register(Accounts.newHandle())
            .post("/api/prompts", "{\"prompt\":\"%s\"}".formatted(attack.replace("\"", "\\\"")))
            .is(201)
            .location()
            .replace("/api", "");
    eventually(
        () -> {
          Reading page = read(behind, prompt);
          assertThat(page).isEqualTo(read(direct, prompt));
          assertThat(page.text()).contains(attack);
          assertThat(page.fragments()).containsOnlyOnce("header/badge");
        });
  }

  @Test
  void visitors_are_never_mixed() {
    List<Person> people = List.of(Person.joins(behind), Person.joins(behind), Person.joins(behind));
    List<CompletableFuture<Void>> visits = new ArrayList<>();
    for (int round = 0; round < 8; round++) {
      for (Person person : people) {
        visits.add(CompletableFuture.runAsync(() -> person.sees(behind, people)));
      }
      visits.add(CompletableFuture.runAsync(() -> nobodySees(people)));
    }
    CompletableFuture.allOf(visits.toArray(CompletableFuture[]::new)).join();
  }

  private void nobodySees(List<Person> people) {
    assertThat(Person.badge(behind, people).select("a[href*=login]")).isNotEmpty();
  }

  private static Reading read(Visitor visitor, String path) {
    return Reading.of(visitor.get(path));
  }

  /** Varnish then names two transactions: this one, and that which fetched the object. */
  private static boolean isHit(HttpResponse<String> answer) {
    return answer.headers().firstValue("X-Varnish").orElseThrow().contains(" ");
  }
}
