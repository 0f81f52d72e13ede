package dev.vitral.header.exchange;

import static dev.vitral.header.People.exchange;
import static dev.vitral.header.People.json;
import static dev.vitral.header.People.registered;
import static dev.vitral.header.People.session;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.vitral.header.HeaderStores;
import dev.vitral.header.account.Account;
import dev.vitral.kit.identity.IdentityConfig;
import dev.vitral.kit.identity.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(HeaderStores.class)
class ExchangeTest {

  private static final String OTHER_KEY = "Zm9yZ2VkLWZvcmdlZC1mb3JnZWQtZm9yZ2VkLWZvcmdlZA";

  @Inject IdentityConfig identity;
  @Inject ExchangeConfig config;

  @Test
  void each_audience_gets_a_token_of_its_own_for_a_minute() throws Exception {
    String handle = registered();
    Response exchanged = exchange(session(handle), "reviews", "prompts", "header");
    JwtClaims claims = claims(exchanged.path("tokens.reviews"), "reviews");
    assertThat(claims.getStringClaimValue("handle")).isEqualTo(handle);
    assertThat(claims.getStringClaimValue("name")).isEqualTo(handle);
    assertThat(claims.getStringListClaimValue("roles")).containsExactly("member");
    assertThat(UUID.fromString(claims.getSubject()).version()).isEqualTo(7);
    assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
        .isEqualTo(60);
    assertThat(claims.hasClaim(Issuer.SESSION)).isFalse();
    assertThat(claims(exchanged.path("tokens.header"), "header").hasClaim(Issuer.SESSION)).isTrue();
  }

  private static JwtClaims claims(String token, String audience) throws Exception {
    String keys = given().get("/vitral/jwks.json").then().statusCode(200).extract().asString();
    return new JwtConsumerBuilder()
        .setVerificationKeyResolver(
            new JwksVerificationKeyResolver(new JsonWebKeySet(keys).getJsonWebKeys()))
        .setExpectedIssuer("vitral")
        .setExpectedAudience(audience)
        .build()
        .processToClaims(token);
  }

  @Test
  void the_published_keys_hold_nothing_private() {
    given()
        .get("/vitral/jwks.json")
        .then()
        .statusCode(200)
        .body(
            "keys", hasSize(1), "keys[0].crv", equalTo("Ed25519"), "keys[0].alg", equalTo("EdDSA"))
        .body(not(containsString("\"d\"")));
  }

  @Test
  void what_is_no_live_session_is_exchanged_for_nothing() {
    exchange("A".repeat(43), "reviews").then().statusCode(401);
    exchange("nonsense", "reviews").then().statusCode(401);
    json(Map.of("audiences", List.of("reviews"))).post("/vitral/exchange").then().statusCode(401);
    String session = session(registered());
    exchange(session, "Not a fragment").then().statusCode(422);
    given()
        .header("Authorization", "Bearer " + session)
        .contentType("application/json")
        .body("{}")
        .post("/vitral/exchange")
        .then()
        .statusCode(400);
  }

  @Test
  void forged_expired_and_foreign_tokens_open_nothing() {
    Account ana = new Account(UUID.randomUUID(), "ana-rios", "Ana", null, Set.of(Role.OPERATOR), 1);
    String genuine = new Issuer(config, identity).token(ana, "header");
    String forged = new Issuer(IssuerSettings.of(OTHER_KEY), identity).token(ana, "header");
    String foreign = new Issuer(config, identity).token(ana, "reviews");
    String expired =
        new Issuer(IssuerSettings.of(config.signingKey()).with(Duration.ofSeconds(-60)), identity)
            .token(ana, "header");
    String unsigned =
        "eyJhbGciOiJub25lIn0"
            + genuine.substring(genuine.indexOf('.'), genuine.lastIndexOf('.') + 1);
    String session = session(registered());
    for (String token : List.of(forged, foreign, expired, unsigned, session, "x")) {
      given()
          .header("Authorization", "Bearer " + token)
          .get("/api/me")
          .then()
          .statusCode(401)
          .contentType("application/problem+json");
    }
    given().get("/api/me").then().statusCode(401);
    given().header("Authorization", "Bearer " + genuine).get("/api/me").then().statusCode(401);
  }

  @Test
  void replicas_with_the_same_secret_have_the_same_key() {
    assertThat(new Issuer(config, identity).publicKeys())
        .isEqualTo(new Issuer(config, identity).publicKeys());
    assertThat(keyId(config.signingKey())).isNotEqualTo(keyId(OTHER_KEY));
  }

  @Test
  void keys_beside_the_one_that_signs_are_published_with_it_and_stay_as_secret() {
    Issuer changing = new Issuer(IssuerSettings.of(config.signingKey(), OTHER_KEY), identity);
    assertThat(changing.publicKeys())
        .contains(keyId(config.signingKey()), keyId(OTHER_KEY))
        .doesNotContain("\"d\"");
  }

  private static String keyId(String secret) {
    return SigningKey.of(secret).getKeyId();
  }
}
