package dev.vitral.header.exchange;

import static dev.vitral.header.People.registered;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import dev.vitral.header.HeaderStores;
import dev.vitral.header.account.Account;
import dev.vitral.header.account.AccountStore;
import dev.vitral.kit.identity.IdentityConfig;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The steps of docs/header.md by which the key that signs is changed, and what they spare. */
@QuarkusTest
@QuarkusTestResource(HeaderStores.class)
@QuarkusTestResource(value = PublishedKeys.class, restrictToAnnotatedClass = true)
class KeyRotationTest {

  private static final String OLD = "b2xkLW9sZC1vbGQtb2xkLW9sZC1vbGQtb2xkLW9sZC0";
  private static final String NEXT = "bmV4dG5leHRuZXh0bmV4dG5leHRuZXh0bmV4dG5leHQ";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject AccountStore accounts;
  @Inject IdentityConfig identity;

  private Account ana;

  @BeforeEach
  void only_the_old_key_is_published_and_known() {
    ana = accounts.find(registered()).orElseThrow().account();
    PublishedKeys.publish(issuer(OLD).publicKeys());
    await().atMost(PATIENCE).untilAsserted(() -> opens(issuer(OLD)));
  }

  private Issuer issuer(String signingKey, String... otherKeys) {
    return new Issuer(IssuerSettings.of(signingKey, otherKeys), identity);
  }

  private ValidatableResponse with(Issuer issuer) {
    String token = issuer.token(ana, identity.audience());
    return given().header("Authorization", "Bearer " + token).get("/api/me").then();
  }

  private void opens(Issuer... signing) {
    for (Issuer issuer : signing) {
      with(issuer).statusCode(200);
    }
  }

  /** All that is signed meanwhile opens, until the fragment has looked twice. */
  private void opensUntilLookedAgain(Issuer... signing) {
    int before = PublishedKeys.looks();
    await()
        .atMost(PATIENCE)
        .failFast(() -> opens(signing))
        .untilAsserted(() -> assertThat(PublishedKeys.looks()).isGreaterThan(before + 1));
  }

  @Test
  void while_the_key_is_changed_as_described_no_token_is_refused() {
    Issuer before = issuer(OLD);
    Issuer announcing = issuer(OLD, NEXT);
    PublishedKeys.publish(announcing.publicKeys());
    opensUntilLookedAgain(before, announcing); // replica by replica, so both sign
    Issuer changed = issuer(NEXT, OLD);
    opens(changed, announcing); // the first replica signs with it, none has been asked for keys
    PublishedKeys.publish(changed.publicKeys());
    opensUntilLookedAgain(announcing, changed);
    Issuer after = issuer(NEXT);
    PublishedKeys.publish(after.publicKeys());
    opensUntilLookedAgain(changed, after);
    with(before).statusCode(401).header("WWW-Authenticate", containsString("invalid_token"));
  }

  @Test
  void a_key_that_was_never_announced_is_found_and_the_one_before_it_believed_no_longer() {
    PublishedKeys.publish(issuer(NEXT).publicKeys());
    await().atMost(PATIENCE).untilAsserted(() -> opens(issuer(NEXT)));
    with(issuer(OLD)).statusCode(401);
  }
}
