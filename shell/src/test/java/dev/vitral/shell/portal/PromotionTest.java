package dev.vitral.shell.portal;

import static dev.vitral.shell.portal.AgendaPortal.AGENDA;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.vitral.shell.cache.store.Purge;
import dev.vitral.shell.cache.store.Purge.Depth;
import dev.vitral.shell.reuse.FragmentCache;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A manifest counts when it is true, and not before; who is refused is told why. */
@QuarkusTest
@TestProfile(AgendaScene.Alone.class)
class PromotionTest extends AgendaScene {

  private static final String OLD = "1.0.0";
  private static final String NEW = "2.0.0";

  @Inject MeterRegistry meters;
  @Inject FragmentCache cache;

  @Test
  void a_new_version_is_heard_of_by_its_answers() throws Exception {
    String newest = "9.0.0";
    AGENDA.keepItsWord(newest);
    cache.purge(Purge.all(Optional.of(Agenda.NAME), Depth.HARD));

    visitor.visitUntil("/agenda", page -> page.body().contains(Agenda.words(newest)));
    visitor.visitUntil(API, any -> newest.equals(standing().getString("version")));
    visitor.visitUntil("/", home -> home.body().contains(Agenda.words(newest)));
  }

  @Test
  void a_version_that_does_not_count_yet_is_not_put_into_pages() throws Exception {
    AGENDA.keepItsWord("8.0.0");
    AGENDA.origin.on("/vitral.json", Origin.html(500, "not yet"));
    cache.purge(Purge.all(Optional.of(Agenda.NAME), Depth.SOFT));

    visitor.visitUntil("/", home -> home.body().contains("data-rung=\"stale\""));
    assertThat(visitor.visit("/").body())
        .contains(Agenda.words(OLD))
        .doesNotContain(Agenda.words("8.0.0"));

    AGENDA.keepItsWord("8.0.0");
    visitor.visitUntil("/", home -> home.body().contains(Agenda.words("8.0.0")));
  }

  @Test
  void who_was_examined_by_another_portal_is_not_examined_again() throws Exception {
    try (Agenda late = new Agenda()) {
      String more = "\"includes\":[" + Lie.TOMORROW + ",";
      late.serve(NEW, Lie.manifest().replace("\"includes\":[", more));
      String entry = AgendaPortal.agendaAt(late);

      AgendaPortal.register(entry);
      visitor.visitUntil(API, any -> "refused".equals(offered().getString("state")));
      AgendaPortal.register(entry.replace("}", ",\"conduct\":false}"));
      visitor.visitUntil(API, any -> "serving".equals(offered().getString("state")));
    }
  }

  /** Each of them claims what is not so. */
  enum Lie {
    A_TAKEN_PREFIX("'/account' belongs to header") {
      @Override
      void tell() {
        AGENDA.serve(NEW, manifest().replace("[\"/agenda\"]", "[\"/agenda\",\"/account\"]"));
      }
    },
    A_RESERVED_PATH("'/static/agenda' is reserved") {
      @Override
      void tell() {
        AGENDA.serve(NEW, manifest().replace("[\"/agenda\"]", "[\"/agenda\",\"/static/agenda\"]"));
      }
    },
    THE_SESSIONS("header keeps the sessions") {
      @Override
      void tell() {
        String session =
            "{\"cookie\":\"__Host-s\",\"exchange\":\"/vitral/x\",\"login\":\"/agenda\"}";
        AGENDA.serve(
            NEW,
            manifest().replace("\"js\":[]", "\"cookies\":[\"__Host-s\"],\"session\":" + session));
      }
    },
    A_MISSING_INCLUDE("/fragments/agenda/tomorrow") {
      @Override
      void tell() {
        AGENDA.serve(NEW, manifest().replace("\"includes\":[", "\"includes\":[" + TOMORROW + ","));
      }
    },
    A_FOREIGN_URL("https://elsewhere.example/a-0123456789.css") {
      @Override
      void tell() {
        AGENDA.serve(
            NEW, manifest().replace(Agenda.STYLE, "https://elsewhere.example/a-0123456789.css"));
      }
    },
    ANOTHER_SCHEMA("prefixes") {
      @Override
      void tell() {
        AGENDA.serve(NEW, manifest().replace("[\"/agenda\"]", "\"/agenda\""));
      }
    },
    NO_JSON("is no JSON") {
      @Override
      void tell() {
        AGENDA.serve(NEW, "{\"name\":");
      }
    },
    NOTHING_AT_ALL("vitral.json") {
      @Override
      void tell() {
        AGENDA.serve(NEW, "");
      }
    },
    FIVE_MEGABYTES_OF_CSS(Agenda.STYLE) {
      @Override
      void tell() {
        AGENDA.keepItsWord(NEW);
        AGENDA.origin.on(Agenda.STYLE, Origin.text(200, "text/css", " ".repeat(5 << 20)));
      }
    },
    PUBLIC_YET_PERSONAL("User-Agent") {
      @Override
      void tell() {
        AGENDA.keepItsWord(NEW);
        AGENDA.origin.on(Agenda.INCLUDE, PromotionTest::personal);
      }
    },
    AN_ENDLESS_INCLUDE(Agenda.INCLUDE) {
      @Override
      void tell() {
        AGENDA.keepItsWord(NEW);
        AGENDA.origin.on(Agenda.INCLUDE, PromotionTest::endless);
      }
    },
    AN_INCLUDE_THAT_IS_NONE("its root") {
      @Override
      void tell() {
        AGENDA.keepItsWord(NEW);
        AGENDA.origin.on(
            Agenda.INCLUDE,
            Origin.html(
                200,
                "<section data-fragment=\"voting/leaderboard\">not ours</section>",
                "Cache-Control",
                Agenda.KEPT,
                "Vitral-Version",
                NEW));
      }
    };

    private static final String TOMORROW =
        "{\"name\":\"tomorrow\",\"path\":\"/fragments/agenda/tomorrow\",\"deadline\":\"2s\"}";
    private final String reason;

    Lie(String reason) {
      this.reason = reason;
    }

    abstract void tell();

    private static String manifest() {
      return Agenda.manifest(NEW);
    }
  }

  @ParameterizedTest
  @EnumSource(Lie.class)
  void who_lies_is_refused_with_a_reason_and_the_old_version_counts(Lie lie) throws Exception {
    double before = refusals();
    lie.tell();

    JsonObject standing = offered();

    assertThat(standing.getString("state")).isEqualTo("refused");
    assertThat(standing.getString("version")).isEqualTo(OLD);
    assertThat(standing.getJsonObject("refusal").encode()).contains(lie.reason);
    assertThat(refusals()).isEqualTo(before + 1);
    assertThat(visitor.visit("/").body())
        .contains(Agenda.words(OLD))
        .doesNotContain("not ours", Agenda.words(NEW));
    assertThat(visitor.visit("/agenda").statusCode()).isEqualTo(200);
    offered();
    assertThat(refusals()).as("the same is said once").isEqualTo(before + 1);
  }

  @Test
  void an_endless_manifest_is_not_read_to_its_end() throws Exception {
    AGENDA.origin.on("/vitral.json", PromotionTest::endless);

    JsonObject standing = offered();
    assertThat(standing.getString("state")).isEqualTo("refused");
    assertThat(standing.getString("version")).isEqualTo(OLD);
    assertThat(standing.getJsonObject("refusal").encode()).contains("has more than 1 MiB");
    assertThat(visitor.visit("/").body()).contains(Agenda.words(OLD));
  }

  @Test
  void what_was_refused_counts_as_soon_as_it_is_mended() throws Exception {
    Lie.A_TAKEN_PREFIX.tell();
    assertThat(offered().getString("state")).isEqualTo("refused");

    AGENDA.keepItsWord("3.0.0");

    JsonObject standing = offered();
    assertThat(standing.getString("state")).isEqualTo("serving");
    assertThat(standing.getString("version")).isEqualTo("3.0.0");
    assertThat(standing.getJsonObject("refusal").getString("version"))
        .as("what was wrong is still to be read")
        .isEqualTo(NEW);
    visitor.visitUntil("/", home -> home.body().contains(Agenda.words("3.0.0")));
  }

  @Test
  void a_pane_that_is_refused_is_not_given_to_scripts_either() throws Exception {
    Lie.AN_INCLUDE_THAT_IS_NONE.tell();
    assertThat(offered().getString("state")).isEqualTo("refused");
    assertThat(visitor.visit(Agenda.INCLUDE).statusCode()).isEqualTo(502);

    AGENDA.keepItsWord(OLD);
    assertThat(visitor.visit(Agenda.INCLUDE).body()).contains(Agenda.words(OLD));
  }

  @Test
  void who_goes_back_to_what_counts_is_no_longer_refused() throws Exception {
    Lie.A_TAKEN_PREFIX.tell();
    assertThat(offered().getString("state")).isEqualTo("refused");

    AGENDA.keepItsWord(OLD);

    assertThat(offered().getString("state")).isEqualTo("serving");
    assertThat(offered().getString("state")).as("the same manifest again").isEqualTo("serving");
    assertThat(standing().getString("version")).isEqualTo(OLD);
  }

  @Test
  void only_operators_read_it() throws Exception {
    assertThat(visitor.send("GET", API, "").statusCode()).isEqualTo(401);
    assertThat(api(API + "/nobody").statusCode()).isEqualTo(404);
    assertThat(api(API + "/promotion").statusCode()).as("a name as any").isEqualTo(404);
    assertThat(api(API + "/agenda/more").statusCode()).isEqualTo(404);
    assertThat(visitor.send("POST", API + "/promotion", "").statusCode()).isEqualTo(405);
    assertThat(visitor.send("DELETE", API + "/agenda", "").statusCode()).isEqualTo(405);
  }

  private JsonObject standing() {
    return new JsonObject(api(API + "/agenda").body());
  }

  private double refusals() {
    return meters.counter("vitral.promotion", "fragment", "agenda", "result", "refused").count();
  }

  private static void personal(HttpExchange exchange) throws IOException {
    String browser = exchange.getRequestHeaders().getFirst("User-Agent");
    String markup =
        "<section data-fragment=\"agenda/today\"><p>not ours, %s</p></section>".formatted(browser);
    Origin.html(200, markup, "Cache-Control", Agenda.KEPT, "Vitral-Version", NEW).to(exchange);
  }

  private static void endless(HttpExchange exchange) throws IOException {
    boolean isManifest = exchange.getRequestURI().getPath().endsWith(".json");
    exchange.getResponseHeaders().set("Vitral-Version", NEW);
    exchange.getResponseHeaders().set("Cache-Control", Agenda.KEPT);
    exchange
        .getResponseHeaders()
        .set("Content-Type", isManifest ? "application/json" : "text/html");
    exchange.sendResponseHeaders(200, 0);
    byte[] blanks = new byte[1 << 16];
    Arrays.fill(blanks, " ".getBytes(StandardCharsets.US_ASCII)[0]);
    try (OutputStream body = exchange.getResponseBody()) {
      while (true) {
        body.write(blanks);
      }
    }
  }
}
