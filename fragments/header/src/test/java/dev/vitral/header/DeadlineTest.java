package dev.vitral.header;

import static dev.vitral.header.People.exchange;
import static dev.vitral.header.People.json;
import static dev.vitral.header.People.registered;
import static dev.vitral.header.People.session;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(HeaderStores.class)
class DeadlineTest {

  private static final Duration SOON = Duration.ofMillis(300);

  /** What PostgreSQL gives a statement of this fragment by itself; stores.json. */
  private static final Duration OTHERWISE = Duration.ofMillis(5_000);

  /** Connections of this fragment, save some for whoever else asks. */
  private static final int POOL = 6;

  @Inject DataSource source;

  @Test
  void a_query_ends_when_nobody_waits_for_it_any_more() throws Exception {
    String session = session(registered());
    try (Connection holder = source.getConnection();
        Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute("lock table account in access exclusive mode");
      long begun = System.nanoTime();

      within(SOON, session).then().statusCode(503);

      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(SOON, OTHERWISE);
      assertThat(waiting(statement)).isZero();
      holder.rollback();
    }
    within(Duration.ofSeconds(10), session).then().statusCode(200);
    exchange(session, "header").then().statusCode(200);
  }

  @Test
  void what_is_asked_outside_a_request_has_its_own_time_again() throws Exception {
    within(Duration.ofSeconds(4), session(registered())).then().statusCode(200);
    List<Connection> pool = new ArrayList<>();
    try {
      for (int taken = 0; taken < POOL; taken++) {
        pool.add(source.getConnection());
        assertThat(allowed(pool.get(taken))).isEqualTo(OTHERWISE);
      }
    } finally {
      for (Connection connection : pool) {
        connection.close();
      }
    }
  }

  @Test
  void without_any_time_left_no_store_is_asked() {
    String session = session(registered());

    within(Duration.ZERO, session).then().statusCode(503);

    within(Duration.ofSeconds(10), session).then().statusCode(200);
  }

  private static Response within(Duration left, String session) {
    return json(Map.of("audiences", List.of("header")))
        .header("Authorization", "Bearer " + session)
        .header("vitral-deadline", left.toMillis())
        .post("/vitral/exchange");
  }

  private static Duration allowed(Connection connection) throws SQLException {
    String allowed = "select setting from pg_settings where name = 'statement_timeout'";
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(allowed)) {
      rows.next();
      return Duration.ofMillis(rows.getLong(1));
    }
  }

  private static int waiting(Statement statement) throws SQLException {
    String waiting =
        "select count(*) from pg_locks where not granted and relation = 'account'::regclass";
    try (ResultSet rows = statement.executeQuery(waiting)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
