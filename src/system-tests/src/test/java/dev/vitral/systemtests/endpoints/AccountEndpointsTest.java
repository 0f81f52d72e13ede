package dev.vitral.systemtests.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.systemtests.portal.Accounts;
import dev.vitral.systemtests.portal.Answer;
import dev.vitral.systemtests.portal.Client;
import dev.vitral.systemtests.portal.PortalExtension;
import dev.vitral.systemtests.portal.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Accounts, tokens and one's own profile. */
@ExtendWith(PortalExtension.class)
class AccountEndpointsTest {

  private static final String CREDENTIALS = "{\"username\":\"%s\",\"password\":\"%s\"}";
  private static final String NEW_PASSWORD = "otra clave, también larga";

  private final Accounts accounts;

  AccountEndpointsTest(RunningPortal portal) {
    accounts = new Accounts(portal);
  }

  @Test
  void an_account_is_made_once_and_only_from_sound_data() {
    String handle = Accounts.newHandle();
    String account = CREDENTIALS.formatted(handle, Accounts.PASSWORD);
    accounts.nobody().post("/api/accounts", account).is(201);
    accounts.nobody().post("/api/accounts", account).is(409);
    accounts.nobody().post("/api/accounts", CREDENTIALS.formatted("ñ ñ", "clave")).is(422);
    accounts.nobody().post("/api/accounts", "{\"username\":").is(400);
    accounts.nobody().post("/api/accounts", account, "Content-Type", "text/plain").is(415);
  }

  @Test
  void a_token_is_given_for_the_right_password_and_ends_when_it_is_given_back() {
    String handle = Accounts.newHandle();
    Client somebody = accounts.register(handle);
    somebody.get("/api/me").is(200);
    Answer wrong = login(handle, "no es la clave de nadie").is(401);
    Answer unknown = login(Accounts.newHandle(), Accounts.PASSWORD).is(401);
    assertThat(wrong.body()).isEqualTo(unknown.body());
    somebody.delete("/api/token").is(204);
    somebody.get("/api/me").is(401);
  }

  @Test
  void a_profile_is_ones_own() {
    String handle = Accounts.newHandle();
    assertThat(accounts.register(handle).get("/api/me").is(200).body()).contains(handle);
    accounts.nobody().get("/api/me").is(401);
    accounts.bearing("invented").get("/api/me").is(401);
  }

  @Test
  void a_handle_is_changed_in_one_place_unless_it_is_taken_or_no_handle() {
    String before = Accounts.newHandle();
    String after = Accounts.newHandle();
    Client somebody = accounts.register(before);
    Answer renamed = somebody.patch("/api/me", "{\"username\":\"%s\"}".formatted(after));
    assertThat(renamed.status()).as(renamed.toString()).isIn(200, 204);
    login(after, Accounts.PASSWORD).is(200);
    somebody.patch("/api/me", "{\"username\":\"demo-member\"}").is(409);
    somebody.patch("/api/me", "{\"username\":\"<b>\"}").is(422);
    accounts.nobody().patch("/api/me", "{\"username\":\"nadie-mas\"}").is(401);
  }

  @Test
  void a_password_is_changed_by_who_knows_it_and_ends_the_other_sessions() {
    String handle = Accounts.newHandle();
    Client here = accounts.register(handle);
    Client elsewhere = accounts.bearing(accounts.newToken(handle, Accounts.PASSWORD));
    here.put("/api/me/password", passwords("no la sé de verdad", NEW_PASSWORD)).is(403);
    here.put("/api/me/password", passwords(Accounts.PASSWORD, "corta")).is(422);
    elsewhere.get("/api/me").is(200);
    Answer changed = here.put("/api/me/password", passwords(Accounts.PASSWORD, NEW_PASSWORD));
    assertThat(changed.status()).as(changed.toString()).isIn(200, 204);
    login(handle, Accounts.PASSWORD).is(401);
    login(handle, NEW_PASSWORD).is(200);
    RevokedSoon.revoked(() -> elsewhere.get("/api/me"));
  }

  private Answer login(String handle, String password) {
    return accounts.nobody().post("/api/token", CREDENTIALS.formatted(handle, password));
  }

  private static String passwords(String current, String next) {
    return "{\"current\":\"%s\",\"new\":\"%s\"}".formatted(current, next);
  }
}
