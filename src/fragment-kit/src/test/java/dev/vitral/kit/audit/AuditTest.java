package dev.vitral.kit.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.contract.junit.LogLines;
import dev.vitral.contract.junit.TestIssuer;
import dev.vitral.kit.identity.IssuedTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written down when somebody is kept out. */
@QuarkusTest
@QuarkusTestResource(IssuedTokens.class)
class AuditTest {

  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String TRACED = "00-" + TRACE + "-b7ad6b7169203331-00";

  private final TestIssuer issuer = TestIssuer.running();

  @Test
  void who_lacks_a_role_is_named_with_the_request() {
    assertThat(lines(issuer.token("sample", "ana"), "192.0.2.7", TRACED, 403))
        .containsExactly(
            "refused without the role editor account=%s address=192.0.2.7 request=%s"
                .formatted(TestIssuer.idOf("ana"), TRACE));
  }

  @Test
  void a_token_that_is_not_believed_is_told_of_and_not_written_down() {
    assertThat(lines(issuer.forged("sample", "ana"), "192.0.2.7", TRACED, 401))
        .containsExactly("refused a token account=- address=192.0.2.7 request=" + TRACE);
  }

  @Test
  void headers_of_another_form_are_not_written_down() {
    assertThat(lines("no token at all", "192.0.2.7 account=x", TRACED + " account=x", 401))
        .containsExactly("refused a token account=- address=- request=-");
  }

  @Test
  void who_may_leaves_no_line() {
    assertThat(lines(issuer.token("sample", "ana", "editor"), "192.0.2.7", TRACED, 200)).isEmpty();
  }

  private static List<String> lines(String token, String address, String trace, int status) {
    try (LogLines lines = new LogLines(Audit.CATEGORY)) {
      given()
          .header("Authorization", "Bearer " + token)
          .header("vitral-client-address", address)
          .header("traceparent", trace)
          .get("/sample/who/editor")
          .then()
          .statusCode(status);
      return lines.all();
    }
  }
}
