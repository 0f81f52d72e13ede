package dev.vitral.prompts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PromptsStores.class)
class DeadlineTest {

  private static final Duration SOON = Duration.ofMillis(300);

  /** What PostgreSQL gives a statement of this fragment by itself; stores.json. */
  private static final Duration OTHERWISE = Duration.ofMillis(5_000);

  @Inject DataSource source;

  @Test
  void a_query_ends_when_nobody_waits_for_it_any_more() throws Exception {
    given().get("/prompts").then().statusCode(200);
    try (Connection holder = source.getConnection();
        Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute("LOCK TABLE prompt IN ACCESS EXCLUSIVE MODE");
      long begun = System.nanoTime();

      given().header("vitral-deadline", SOON.toMillis()).get("/prompts").then().statusCode(503);

      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(SOON, OTHERWISE);
      assertThat(waiting(statement)).isZero();
      holder.rollback();
    }
    given().header("vitral-deadline", 10_000).get("/prompts").then().statusCode(200);
  }

  private static int waiting(Statement statement) throws SQLException {
    String waiting =
        "SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'prompt'::regclass";
    try (ResultSet rows = statement.executeQuery(waiting)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
