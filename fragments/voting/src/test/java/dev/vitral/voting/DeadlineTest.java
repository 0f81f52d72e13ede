package dev.vitral.voting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitral.voting.leaderboard.BoardStore;
import dev.vitral.voting.voter.VoterCookie;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(VotingStores.class)
class DeadlineTest {

  private static final String CONTEST = "rio-de-luz-2026";
  private static final String RESULTS = "/voting/contests/" + CONTEST + "/results";
  private static final Duration SOON = Duration.ofMillis(300);

  /** What PostgreSQL gives a statement of this fragment by itself; stores.json. */
  private static final Duration OTHERWISE = Duration.ofMillis(5_000);

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String COOKIE = VoterCookie.NAME;
  private static final String COUNTED = "ya está contado";

  @Inject DataSource source;
  @Inject BoardStore boards;
  private String voter = "";

  @Test
  void a_query_ends_when_nobody_waits_for_it_any_more() throws Exception {
    String own = ownVote();
    try (Connection holder = source.getConnection();
        Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute("lock table vote in access exclusive mode");
      long begun = System.nanoTime();

      String page = within(SOON, own).then().statusCode(200).extract().asString();

      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(SOON, OTHERWISE);
      assertThat(page).doesNotContain(COUNTED);
      assertThat(asking(statement, "select verdict from vote%")).isZero();
      holder.rollback();
    }
    assertThat(within(Duration.ofSeconds(10), own).asString()).contains(COUNTED);
  }

  @Test
  void a_board_that_no_store_has_in_time_is_not_waited_for() throws Exception {
    try (Connection holder = source.getConnection();
        Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute("lock table tally in access exclusive mode");
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                boards.forget(CONTEST); // what was read before may still be written once
                within(SOON, RESULTS).then().statusCode(503);
              });
      holder.rollback();
    }
    within(Duration.ofSeconds(10), RESULTS).then().statusCode(200);
  }

  /** The page of a vote that is counted, with its voter's cookie. */
  private String ownVote() {
    voter = given().post("/voting/voters").then().statusCode(201).extract().cookie(COOKIE);
    String own =
        given()
            .redirects()
            .follow(false)
            .cookie(COOKIE, voter)
            .formParam("candidate", "telar")
            .post("/voting/contests/" + CONTEST + "/votes")
            .then()
            .statusCode(303)
            .extract()
            .header("Location");
    await()
        .atMost(PATIENCE)
        .until(() -> within(Duration.ofSeconds(10), own).asString().contains(COUNTED));
    return own;
  }

  private Response within(Duration left, String path) {
    return given().cookie(COOKIE, voter).header("vitral-deadline", left.toMillis()).get(path);
  }

  private static int asking(Statement statement, String query) throws SQLException {
    String asking =
        "select count(*) from pg_stat_activity where state = 'active' and query like '%s'";
    try (ResultSet rows = statement.executeQuery(asking.formatted(query))) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
