package dev.vitral.voting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_MINUTE;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.vitral.voting.ballot.Vote;
import dev.vitral.voting.contest.Contest;
import dev.vitral.voting.contest.Contests;
import dev.vitral.voting.leaderboard.BoardStore;
import dev.vitral.voting.leaderboard.TotalsStore;
import dev.vitral.voting.tally.VoteLog;
import dev.vitral.voting.voter.Voter;
import dev.vitral.voting.voter.VoterCookie;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(VotingStores.class)
class VotingTest {

  private static final String CONTEST = "rio-de-luz-2026";
  private static final String VOTES = "/voting/contests/" + CONTEST + "/votes";
  private static final String RESULTS = "/voting/contests/" + CONTEST + "/results";
  private static final String BAND = "telar";

  @Inject Contests contests;
  @Inject VoteLog log;
  @Inject BoardStore boards;
  @Inject TotalsStore totals;
  @Inject PoolThreads threads;

  @TestHTTPResource("/fragments/voting/leaderboard/events")
  URI events;

  @Test
  void a_form_sent_twice_counts_once() {
    String voter = newVoter();
    long before = counted("faro-de-abril");
    String first =
        castForm(voter, "faro-de-abril").then().statusCode(303).extract().header("Location");
    String second =
        castForm(voter, "faro-de-abril").then().statusCode(303).extract().header("Location");
    assertThat(first).startsWith(VOTES + "/").isEqualTo(second);
    awaitVotes("faro-de-abril", before + 1);
    as(voter).get(first).then().statusCode(200).body(containsString("ya está contado"));
    as(newVoter()).get(first).then().statusCode(404);
  }

  @Test
  void somebody_new_is_asked_to_confirm_and_nothing_is_counted_before() {
    long before = counted("hilo-rojo");
    Response answer =
        as("").header("vitral-locale", "en").formParam("candidate", "hilo-rojo").post(VOTES);
    answer.then().statusCode(303);
    String confirmation = answer.header("Location");
    assertThat(confirmation).startsWith("/en/voting/contests/" + CONTEST + "/confirmation");
    given()
        .header("vitral-locale", "en")
        .get(confirmation.substring("/en".length()))
        .then()
        .statusCode(200)
        .body(containsString("Confirm my vote for Hilo Rojo"));
    castForm(answer.cookie(VoterCookie.NAME), "hilo-rojo").then().statusCode(303);
    awaitVotes("hilo-rojo", before + 1);
  }

  @Test
  void a_json_vote_is_accepted_once_and_known_again() {
    String voter = newVoter();
    String id = newVoteId();
    castJson(voter, id, BAND).then().statusCode(202).body("voteId", equalTo(id));
    castJson(voter, id, BAND).then().statusCode(200).body("voteId", equalTo(id));
    castJson(voter, id, "hilo-rojo").then().statusCode(422).body("field", equalTo("voteId"));
  }

  @Test
  void a_vote_without_voter_or_with_a_forged_one_is_told_where_to_get_one() {
    String genuine = newVoter();
    String forged = Voter.fresh().id() + genuine.substring(genuine.indexOf('.'));
    for (String cookie : List.of("", "nonsense", forged)) {
      castJson(cookie, newVoteId(), BAND)
          .then()
          .statusCode(401)
          .contentType("application/problem+json")
          .body("voters", equalTo("/voting/voters"));
      castForm(cookie, BAND).then().statusCode(303).header("Location", containsString("/confirm"));
    }
  }

  @Test
  void bad_votes_are_refused_in_the_visitors_language() {
    String voter = newVoter();
    castJson(voter, "7", BAND).then().statusCode(422).body("detail", containsString("versión 7"));
    castJson(voter, newVoteId(), "nobody").then().statusCode(422);
    as(voter).contentType("application/json").body("{").post(VOTES).then().statusCode(400);
    as(voter).contentType("text/csv").body("a").post(VOTES).then().statusCode(415);
    as(voter).delete(VOTES).then().statusCode(405);
    as(voter)
        .header("Accept", "text/html")
        .header("vitral-locale", "en")
        .formParam("candidate", "<esi:include src=\"/x\"/>")
        .post(VOTES)
        .then()
        .statusCode(422)
        .contentType(startsWith("text/html"))
        .body(containsString("That band does not stand"))
        .body(not(containsString("<esi:")));
    given().get("/voting/contests/none").then().statusCode(404);
  }

  @Test
  void a_closed_contest_takes_no_votes_and_keeps_its_results() {
    String voter = newVoter();
    contests.change(CONTEST, Contest.State.CLOSED);
    try {
      castJson(voter, newVoteId(), BAND).then().statusCode(409);
      castForm(voter, BAND).then().statusCode(409);
      given().get(RESULTS).then().statusCode(200).body("state", equalTo("closed"));
      given().get("/voting").then().body(containsString("cerrada"), not(containsString("<form")));
    } finally {
      contests.change(CONTEST, Contest.State.OPEN);
    }
  }

  @Test
  void a_voter_has_so_many_votes_and_no_more() {
    String voter = newVoter();
    int allowed = contests.find(CONTEST).orElseThrow().votesPerVoter();
    for (int i = 0; i < allowed; i++) {
      castJson(voter, newVoteId(), BAND).then().statusCode(202);
    }
    castJson(voter, newVoteId(), BAND).then().statusCode(429).body("limit", equalTo(allowed));
    castForm(voter, BAND).then().statusCode(429);
  }

  @Test
  void a_batch_read_again_changes_nothing() throws SQLException {
    List<Vote> batch = votes(Voter.fresh(), 3);
    long before = counted("viento-zonda");
    assertThat(log.append(batch)).containsExactly(CONTEST);
    assertThat(log.append(batch)).isEmpty();
    assertThat(log.append(Stream.concat(batch.stream(), batch.stream()).toList())).isEmpty();
    awaitVotes("viento-zonda", before + 3);
  }

  @Test
  void the_counter_holds_the_limit_when_the_intake_could_not() throws SQLException {
    long before = counted("viento-zonda");
    int allowed = contests.find(CONTEST).orElseThrow().votesPerVoter();
    List<Vote> tooMany = votes(Voter.fresh(), allowed + 2);
    log.append(tooMany.subList(0, 4));
    log.append(tooMany);
    awaitVotes("viento-zonda", before + allowed);
  }

  @Test
  void a_board_that_redis_lost_comes_back() {
    castForm(newVoter(), BAND).then().statusCode(303);
    await().atMost(ONE_MINUTE).until(() -> boards.read(CONTEST).isPresent());
    long before = counted(BAND);
    boards.forget(CONTEST);
    assertThat(votesFor(BAND)).as("out of PostgreSQL meanwhile").isGreaterThanOrEqualTo(before);
    await().atMost(ONE_MINUTE).until(() -> boards.read(CONTEST).isPresent());
    assertThat(boards.read(CONTEST).orElseThrow().votesFor(BAND)).isGreaterThanOrEqualTo(before);
  }

  @Test
  void results_come_as_json_or_csv() {
    given().get(RESULTS).then().contentType("application/json").body("contest", equalTo(CONTEST));
    given()
        .header("Accept", "text/csv")
        .get(RESULTS)
        .then()
        .contentType(startsWith("text/csv"))
        .body(startsWith("rank,candidate,name,votes,percent\r\n"), containsString("\"Telar\""));
  }

  @Test
  void an_open_stream_hears_of_the_next_vote() throws Exception {
    try (Stream<String> lines =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(events).build(), BodyHandlers.ofLines())
            .body()) {
      var ids = lines.filter(line -> line.startsWith("id:")).map(l -> l.substring(3)).iterator();
      long first = Long.parseLong(ids.next().strip());
      castForm(newVoter(), BAND).then().statusCode(303);
      assertThat(Long.parseLong(ids.next().strip())).isGreaterThan(first);
    }
  }

  @Test
  void an_htmx_vote_is_answered_by_a_notice_and_an_event() {
    String partial = "/fragments" + VOTES;
    as(newVoter())
        .formParam("candidate", BAND)
        .post(partial)
        .then()
        .statusCode(200)
        .header("HX-Trigger", "voting:cast")
        .body(startsWith("<p class=\"notice notice--success\">"));
    given().formParam("candidate", BAND).post(partial).then().body(containsString("<form"));
    as(newVoter())
        .header("vitral-locale", "en")
        .formParam("candidate", "nobody")
        .post(partial)
        .then()
        .statusCode(422)
        .body(containsString("That band"));
  }

  @Test
  void the_database_is_never_asked_on_the_event_loop() {
    String voter = newVoter();
    for (String path : List.of("/voting", RESULTS, "/fragments/voting/leaderboard")) {
      given().get(path).then().statusCode(200);
    }
    String own = castForm(voter, BAND).header("Location");
    as(voter).get(own).then().statusCode(200);
    assertThat(threads.names()).isNotEmpty().noneMatch(name -> name.contains("eventloop"));
  }

  private static RequestSpecification as(String voter) {
    RequestSpecification request = given().redirects().follow(false);
    return voter.isEmpty() ? request : request.cookie(VoterCookie.NAME, voter);
  }

  private static String newVoter() {
    return given().post("/voting/voters").then().statusCode(201).extract().cookie(VoterCookie.NAME);
  }

  private static Response castForm(String voter, String candidate) {
    return as(voter).formParam("candidate", candidate).post(VOTES);
  }

  private static Response castJson(String voter, String id, String candidate) {
    return as(voter)
        .contentType("application/json")
        .body(Map.of("voteId", id, "candidate", candidate))
        .post(VOTES);
  }

  private static String newVoteId() {
    String random = UUID.randomUUID().toString();
    return random.substring(0, 14) + '7' + random.substring(15);
  }

  private static List<Vote> votes(Voter voter, int number) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    return IntStream.range(0, number)
        .mapToObj(
            i ->
                new Vote(
                    UUID.fromString(newVoteId()),
                    CONTEST,
                    1,
                    "viento-zonda",
                    voter.id(),
                    Vote.Channel.JSON,
                    now))
        .toList();
  }

  private static long votesFor(String candidate) {
    return given()
        .get(RESULTS)
        .jsonPath()
        .getLong("standings.find { it.candidate == '%s' }.votes".formatted(candidate));
  }

  private long counted(String candidate) {
    return totals.read(CONTEST).votesFor(candidate);
  }

  private static void awaitVotes(String candidate, long expected) {
    await().atMost(ONE_MINUTE).until(() -> votesFor(candidate), equalTo(expected));
  }
}
