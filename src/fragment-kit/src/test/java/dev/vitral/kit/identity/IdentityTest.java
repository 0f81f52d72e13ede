package dev.vitral.kit.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.vitral.contract.junit.TestIssuer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(IssuedTokens.class)
class IdentityTest {

  private final TestIssuer issuer = TestIssuer.running();

  @Test
  void a_token_names_the_person_on_the_event_loop_and_on_a_worker_thread() {
    String token = issuer.token("sample", "ana");
    with(token, "/sample/who").statusCode(200).body(equalTo("ana"));
    with(token, "/sample/who/person")
        .statusCode(200)
        .body(equalTo(TestIssuer.idOf("ana").toString()));
  }

  @Test
  void without_a_token_one_is_nobody_and_closed_doors_say_so() {
    given().get("/sample/who").then().statusCode(200).body(equalTo("nobody"));
    given()
        .get("/sample/who/person")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", equalTo("Bearer"))
        .contentType("application/problem+json");
  }

  @Test
  void a_role_opens_its_own_doors_only() {
    with(issuer.token("sample", "ana"), "/sample/who/editor").statusCode(403);
    with(issuer.token("sample", "ana", "editor"), "/sample/who/editor").statusCode(200);
    with(issuer.token("sample", "ana", "admin"), "/sample/who/editor").statusCode(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sample/who", "/sample/who/person"})
  void an_expired_forged_foreign_or_unsigned_token_opens_nothing(String path) throws Exception {
    refused(issuer.expired("sample", "ana"), path);
    refused(issuer.forged("sample", "ana"), path);
    refused(issuer.token("reviews", "ana"), path);
    refused(unsigned(issuer.token("sample", "ana")), path);
    refused(signedWithThePublicKey(issuer.token("sample", "ana")), path);
    refused("no-token-at-all", path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sample/who", "/sample/who/person"})
  void a_header_neither_chooses_nor_brings_the_key_that_verifies(String path) {
    with(issuer.tokenWith(Map.of("typ", "JWT"), "sample", "ana"), path).statusCode(200);
    refused(issuer.tokenWith(Map.of("kid", TestIssuer.OTHER_KEY), "sample", "ana"), path);
    refused(issuer.tokenWith(Map.of("kid", "nobodys"), "sample", "ana"), path);
    refused(
        issuer.tokenWith(Map.of("crit", List.of("strict"), "strict", true), "sample", "ana"), path);
    String genuine = issuer.token("sample", "ana");
    try (Attacker attacker = new Attacker()) {
      refused(attacker.embeddingItsKey(genuine), path);
      refused(attacker.leadingToItsKeys(genuine), path);
      assertThat(attacker.wasAsked()).isFalse();
    }
  }

  private static void refused(String token, String path) {
    with(token, path).statusCode(401).header("WWW-Authenticate", containsString("invalid_token"));
  }

  private static ValidatableResponse with(String token, String path) {
    return given().header("Authorization", "Bearer " + token).get(path).then();
  }

  private static String unsigned(String token) {
    String none = "{\"alg\":\"none\"}";
    String header =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(none.getBytes(StandardCharsets.UTF_8));
    return header + "." + token.split("\\.", -1)[1] + ".";
  }

  /** The old trick: what everybody may know, used as an HMAC secret. */
  private String signedWithThePublicKey(String token) throws JoseException {
    String payload =
        new String(
            Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
    JsonWebSignature signature = new JsonWebSignature();
    signature.setPayload(payload);
    signature.setKeyIdHeaderValue("test");
    String published = given().get(issuer.keys()).path("keys[0].x");
    signature.setKey(new HmacKey(Base64.getUrlDecoder().decode(published)));
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
    return signature.getCompactSerialization();
  }
}
