package dev.vitral.header.apikey;

import static dev.vitral.header.People.exchange;
import static dev.vitral.header.People.keyOf;
import static dev.vitral.header.People.makeKey;
import static dev.vitral.header.People.session;
import static dev.vitral.header.People.wish;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.header.HeaderStores;
import dev.vitral.header.Staff;
import dev.vitral.header.account.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(HeaderStores.class)
class ApiKeyStoreTest {

  private static final String INVENTED = "vk_" + "A".repeat(43);

  @Inject Staff staff;
  @Inject ApiKeyStore keys;
  @Inject Database database;
  @Inject DataSource source;

  /** The lock lets everybody read and nobody write: who would write gets no answer in time. */
  @Test
  void an_invented_key_writes_nothing_and_neither_does_one_whose_use_is_noted() throws Exception {
    String session = session(staff.editor());
    String known = keyOf(session);
    String unused = keyOf(session);
    exchange(known, "reviews").then().statusCode(200);
    try (Connection other = source.getConnection();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("lock table api_key in exclusive mode");
      exchange(INVENTED, "reviews").then().statusCode(401);
      exchange(known, "reviews").then().statusCode(200);
      exchange(unused, "reviews").then().statusCode(503);
      other.rollback();
    }
    exchange(unused, "reviews").then().statusCode(200);
  }

  @Test
  void keys_whose_time_is_over_are_forgotten_and_no_others() {
    String session = session(staff.editor());
    UUID ended = newKey(session);
    UUID live = newKey(session);
    endNow(ended);
    assertThat(isKept(ended)).isTrue();
    keys.tidy();
    assertThat(isKept(ended)).isFalse();
    assertThat(isKept(live)).isTrue();
  }

  /** As one is left that was made by a process which did not end keys with the role yet. */
  @Test
  void keys_of_who_is_no_editor_any_more_are_forgotten() {
    UUID left = newKey(session(staff.editor()));
    UUID live = newKey(session(staff.editor()));
    database.ask(
        """
        delete from account_role
         where role = 'editor' and account = (select account from api_key where id = ?)
        """,
        statement -> {
          statement.setObject(1, left);
          return statement.executeUpdate();
        });
    keys.tidy();
    assertThat(isKept(left)).isFalse();
    assertThat(isKept(live)).isTrue();
  }

  private static UUID newKey(String session) {
    return UUID.fromString(
        makeKey(session, wish("una")).then().statusCode(201).extract().path("id"));
  }

  private void endNow(UUID key) {
    database.ask(
        """
        update api_key set created_at = now() - interval '2 days', expires_at = now() where id = ?
        """,
        statement -> {
          statement.setObject(1, key);
          return statement.executeUpdate();
        });
  }

  private boolean isKept(UUID key) {
    return database.ask(
        "select 1 from api_key where id = ?",
        statement -> {
          statement.setObject(1, key);
          return statement.executeQuery().next();
        });
  }
}
