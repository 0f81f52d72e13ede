package dev.vitral.reviews;

import static dev.vitral.reviews.Desk.editor;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ReviewsStores.class)
class DeadlineTest {

  private static final Duration SOON = Duration.ofMillis(300);
  private static final Duration LONG = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** What PostgreSQL gives a statement of this fragment by itself; stores.json. */
  private static final Duration OTHERWISE = Duration.ofMillis(5_000);

  private static final String SOME_COMMIT = "select pg_logical_emit_message(true, 'test', '')";

  @Inject javax.sql.DataSource primary;

  @Inject
  @DataSource("replica")
  javax.sql.DataSource replica;

  @BeforeEach
  void products() {
    Desk.products();
  }

  @Test
  void what_an_editor_asks_the_primary_ends_when_nobody_waits_any_more() throws Exception {
    within(LONG, editor()).get("/reviews/editor").then().statusCode(200);
    try (Connection holder = primary.getConnection();
        Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute("lock table review in access exclusive mode");
      long begun = System.nanoTime();

      within(SOON, editor()).get("/reviews/editor").then().statusCode(503);

      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(SOON, OTHERWISE);
      assertThat(waiting(statement, "review")).isZero();
      holder.rollback();
    }
    within(LONG, editor()).get("/reviews/editor").then().statusCode(200);
  }

  @Test
  void what_a_reader_asks_the_replica_does_too() throws Exception {
    try (Connection holder = primary.getConnection();
        Statement statement = holder.createStatement();
        Connection other = primary.getConnection();
        Statement committing = other.createStatement();
        Connection watch = replica.getConnection();
        Statement watching = watch.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute("lock table shown_review in access exclusive mode");
      await()
          .atMost(PATIENCE)
          .until(
              () -> {
                committing.execute(SOME_COMMIT); // with it the lock is sent, too
                return locks(watching, "granted", "shown_review") > 0;
              });
      long begun = System.nanoTime();

      within(SOON, given()).get("/content?q=none").then().statusCode(503);

      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(SOON, OTHERWISE);
      assertThat(waiting(watching, "shown_review")).isZero();
      holder.rollback();
    }
    await()
        .atMost(PATIENCE)
        .until(() -> within(LONG, given()).get("/content?q=none").statusCode() == 200);
  }

  private static RequestSpecification within(Duration left, RequestSpecification request) {
    return request.header("vitral-deadline", left.toMillis());
  }

  private static int waiting(Statement statement, String table) throws SQLException {
    return locks(statement, "not granted", table);
  }

  private static int locks(Statement statement, String state, String table) throws SQLException {
    String held = "select count(*) from pg_locks where %s and relation = '%s'::regclass";
    try (ResultSet rows = statement.executeQuery(held.formatted(state, table))) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
