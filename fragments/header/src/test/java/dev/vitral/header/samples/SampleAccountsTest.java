package dev.vitral.header.samples;

import static dev.vitral.header.People.exchange;
import static dev.vitral.header.People.logIn;
import static dev.vitral.header.People.newHandle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.vitral.header.HeaderStores;
import dev.vitral.header.People;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(HeaderStores.class)
class SampleAccountsTest {

  @Inject SampleAccounts samples;

  @Test
  void missing_accounts_are_added_with_their_roles_and_existing_ones_stay(@TempDir Path folder)
      throws IOException {
    String editor = newHandle();
    String existing = People.registered();
    Path file =
        Files.writeString(
            folder.resolve("accounts.json"),
            """
            [{"handle": "%s", "name": "Eva Editora", "roles": ["member", "editor", "queen"],
              "password": "muy secreta 123"},
             {"handle": "%s", "name": "Otra", "roles": ["operator"], "password": "robada 123456"},
             {"handle": "NO", "password": "x"}]
            """
                .formatted(editor, existing));
    assertThat(samples.addMissing(file)).isEqualTo(1);
    assertThat(samples.addMissing(file)).isZero();
    String session =
        logIn(editor, "muy secreta 123").then().statusCode(200).extract().path("token");
    People.as(session)
        .get("/api/me")
        .then()
        .body("name", equalTo("Eva Editora"), "roles", equalTo(List.of("member", "editor")));
    logIn(existing, "robada 123456").then().statusCode(401);
    exchange(People.session(existing), "header").then().statusCode(200);
  }
}
