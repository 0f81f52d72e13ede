package dev.vitral.launcher.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.vitral.launcher.accounts.Account;
import dev.vitral.launcher.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {

  private static final Replay.Patience SHORT =
      new Replay.Patience(Duration.ofSeconds(10), Duration.ofSeconds(3));

  @TempDir Path root;
  private StubPortal portal;
  private final List<String> steps = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  @BeforeEach
  void open() throws IOException {
    portal = new StubPortal();
    Files.createDirectories(root.resolve("fragments/things/content"));
    Files.writeString(
        root.resolve("fragments/registry.json"),
        """
        {"fragments":[
          {"name":"bare","url":"http://127.0.0.1:1","order":10,"roles":[]},
          {"name":"things","url":"http://127.0.0.1:2","order":20,"roles":[]}]}
        """);
  }

  @AfterEach
  void close() {
    portal.close();
  }

  @Test
  void samples_are_sent_in_order_by_their_authors_and_speak_of_what_was_made() throws Exception {
    given(
        """
        {"as":"ana","method":"PUT","path":"/products/one","body":{"a":1}},
        {"as":"ben","method":"POST","path":"/things","body":{"b":2},"remember":"first"},
        {"as":"ana","method":"PUT","path":"/things/{first}/like"}
        """);
    replay();
    assertThat(portal.seen)
        .extracting(StubPortal.Seen::who, StubPortal.Seen::what, StubPortal.Seen::body)
        .containsExactly(
            tuple("ana", "PUT /products/one", "{\"a\":1}"),
            tuple("ben", "POST /things", "{\"b\":2}"),
            tuple("ana", "PUT /things/t2/like", ""));
    assertThat(steps).startsWith("things: 0 of 3 samples").endsWith("things: 3 of 3 samples");
    assertThat(notes).isEmpty();
    assertThat(portal.ended).as("everybody is logged out").hasValue(2);
  }

  @Test
  void what_was_sent_is_never_sent_again() throws Exception {
    given(post("/things"), post("/things"));
    replay();
    replay();
    assertThat(portal.seen).hasSize(2);
    assertThat(portal.seen)
        .extracting(StubPortal.Seen::key)
        .doesNotContainNull()
        .doesNotHaveDuplicates();
  }

  @Test
  void an_interrupted_load_goes_on_with_the_same_keys() throws Exception {
    given(post("/things"), post("/things"), post("/things"));
    portal.answersBeforeAway.set(1);
    replay();
    assertThat(notes).singleElement().asString().contains("1 of 3", "next start", "503 away");
    portal.answersBeforeAway.set(Integer.MAX_VALUE);
    replay();
    assertThat(portal.seen)
        .extracting(StubPortal.Seen::key)
        .containsExactlyElementsOf(
            Stream.of(0, 1, 2).map(Samples.of(new Home(root)).get(0)::idempotencyKey).toList());
  }

  @Test
  void a_refused_sample_is_told_with_its_place_and_reason_and_the_load_goes_on() throws Exception {
    given(
        """
        {"as":"ana","method":"POST","path":"/things/bad","body":{},"remember":"bad"},
        {"as":"ana","method":"PUT","path":"/things/{bad}/like"},
        {"as":"nobody","method":"PUT","path":"/things/1"}
        """,
        post("/things"));
    replay();
    assertThat(notes).hasSize(3);
    assertThat(notes.get(0))
        .contains("fragments/things/content/requests.json, request 1", "422 too short");
    assertThat(notes.get(1)).contains("request 2", "{bad}, which was not made");
    assertThat(notes.get(2)).contains("request 3", "no sample account 'nobody'");
    assertThat(portal.seen).extracting(StubPortal.Seen::what).endsWith("POST /things");
    replay();
    assertThat(portal.seen).hasSize(2);
  }

  @Test
  void it_waits_until_the_accounts_are_made() throws Exception {
    given(post("/things"));
    portal.logInsBeforeOne.set(2);
    replay();
    assertThat(portal.seen).hasSize(1);
  }

  private static String post(String path) {
    return "{\"as\":\"ana\",\"method\":\"POST\",\"path\":\"%s\",\"body\":{}}".formatted(path);
  }

  private void given(String... requests) throws IOException {
    Files.writeString(
        root.resolve("fragments/things/content/requests.json"),
        "{\"requests\":[%s]}".formatted(String.join(",", requests)));
  }

  private void replay() throws InterruptedException {
    new Replay(new Home(root), portal.url(), SHORT, steps::add, notes::add)
        .run(Stream.of("ana", "ben").map(ReplayTest::account).toList());
  }

  private static Account account(String handle) {
    return new Account(handle, handle, List.of("member"), "secret-" + handle);
  }
}
