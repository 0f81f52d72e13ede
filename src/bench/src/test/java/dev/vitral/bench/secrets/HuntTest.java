package dev.vitral.bench.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.bench.secrets.Place.Kind;
import io.vertx.core.http.HttpServerRequest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HuntTest {

  @TempDir Path evidence;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void a_portal_that_keeps_people_apart_passes() throws Exception {
    assertThat(passes(StubPortal::greet)).as(said()).isTrue();
    assertThat(said()).contains("0 answers gave a secret away", "status 304");
    assertThat(evidence).isEmptyDirectory();
  }

  @Test
  void one_answer_for_the_wrong_person_is_found_and_kept() throws Exception {
    AtomicInteger answers = new AtomicInteger();
    AtomicReference<String> before = new AtomicReference<>("");
    BiConsumer<HttpServerRequest, String> swapsOne =
        (request, who) -> {
          String last = String.valueOf(before.getAndSet(who));
          boolean wrong = answers.incrementAndGet() > 100 && last.equals("ana") && who.isEmpty();
          if (wrong) {
            answers.set(Integer.MIN_VALUE);
          }
          StubPortal.greet(request, wrong ? last : who);
        };
    assertThat(passes(swapsOne)).as(said()).isFalse();
    assertThat(said()).contains("1 answers gave a secret away");
    assertThat(evidence.resolve("leak-01.txt"))
        .content()
        .contains("the name of ana is shown to nobody", "GET /", "200", "Hola secret-ana");
  }

  @Test
  void a_cache_that_does_not_look_at_the_session_is_found() throws Exception {
    AtomicReference<String> first = new AtomicReference<>("");
    assertThat(
            passes(
                (request, who) -> {
                  first.compareAndSet("", who);
                  StubPortal.greet(request, String.valueOf(first.get()));
                }))
        .isFalse();
  }

  @Test
  void a_page_of_one_person_that_is_confirmed_to_another_is_found() throws Exception {
    assertThat(passes((request, who) -> StubPortal.greet(request, who, "private", "\"same\"")))
        .isFalse();
    assertThat(evidence.resolve("leak-01.txt")).content().contains("is confirmed to");
  }

  @Test
  void a_private_page_that_anybody_may_keep_is_found() throws Exception {
    assertThat(
            passes((request, who) -> StubPortal.greet(request, who, "public", "\"" + who + "\"")))
        .isFalse();
    assertThat(evidence.resolve("leak-01.txt")).content().contains("may be kept by anybody");
  }

  @Test
  void a_portal_that_shows_nobody_anything_proves_nothing() throws Exception {
    assertThat(passes((request, who) -> StubPortal.greet(request, ""))).isFalse();
    assertThat(said()).contains("ana never saw the name", "0 answers gave a secret away");
  }

  @Test
  void questions_asked_in_another_ones_name_are_found() throws Exception {
    assertThat(passes(StubPortal::greet, "--swap", "100")).isFalse();
  }

  @Test
  void an_answer_that_repeats_an_api_key_is_found_even_if_its_owner_asked() throws Exception {
    assertThat(
            passes(
                (request, who) -> {
                  String shown = String.valueOf(request.getHeader("Authorization"));
                  if (shown.contains("vk_")) {
                    request.response().setStatusCode(500).end("<p>No: " + shown + "</p>");
                  } else {
                    StubPortal.greet(request, who);
                  }
                }))
        .isFalse();
    assertThat(evidence.resolve("leak-01.txt")).content().contains("the API key of", "shown to");
  }

  @Test
  void a_key_in_a_log_is_found(@TempDir Path logs) throws Exception {
    Files.writeString(logs.resolve("shell.log"), "a start\nGET / 200\n");
    assertThat(passes(StubPortal::greet, "--logs", logs.toString())).as(said()).isTrue();
    Files.writeString(logs.resolve("header.log"), "a start\nrefused: vk_of-ben, 401\n");
    assertThat(passes(StubPortal::greet, "--logs", logs.toString())).isFalse();
    assertThat(said()).contains("the API key of ben stands in header.log");
  }

  private boolean passes(BiConsumer<HttpServerRequest, String> answer, String... more)
      throws InterruptedException {
    try (StubPortal portal = new StubPortal(answer)) {
      List<String> words =
          List.of(
              "--portal", portal.url().toString(),
              "--requests", "600",
              "--connections", "8",
              "--seed", "7",
              "--evidence", evidence.toString());
      HuntOptions options =
          HuntOptions.parse(
              more.length == 0
                  ? words
                  : List.of(words, List.of(more)).stream().flatMap(List::stream).toList());
      List<Place> places = List.of(new Place(Kind.PAGE, "/", 1), new Place(Kind.API, "/api", 1));
      return new Hunt(options, List.of(person("ana"), person("ben")), places, out()).finds();
    }
  }

  private PrintStream out() {
    return new PrintStream(said, true, StandardCharsets.UTF_8);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private static Person person(String handle) {
    return Person.known(
            handle,
            "the password of " + handle,
            "__Host-session=cookie-of-" + handle,
            "token-of-" + handle)
        .withKey("vk_of-" + handle)
        .with("the name", "secret-" + handle, "secret-");
  }
}
