package dev.vitral.systemtests.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.systemtests.portal.Accounts;
import dev.vitral.systemtests.portal.Answer;
import dev.vitral.systemtests.portal.Client;
import dev.vitral.systemtests.portal.PortalExtension;
import dev.vitral.systemtests.portal.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Keys with which programs act for an editor, from the door of the portal to its fragments. */
@ExtendWith(PortalExtension.class)
class ApiKeyEndpointsTest {

  private static final String WITHOUT_PASSWORD = "{\"name\":\"un programa\",\"expiresInDays\":1}";
  private static final String KEY =
      "{\"name\":\"un programa\",\"expiresInDays\":1,\"current\":\"%s\"}"
          .formatted(Accounts.PASSWORD);
  private static final String CHANGE =
      "{\"role\":\"editor\",\"granted\":%s,\"reason\":\"Para probarlo\"}";

  private final Accounts accounts;

  ApiKeyEndpointsTest(RunningPortal portal) {
    accounts = new Accounts(portal);
  }

  /** The handle of somebody who has just become an editor. */
  private String newEditor() {
    String handle = Accounts.newHandle();
    accounts.register(handle);
    changeRole(handle, true);
    return handle;
  }

  private void changeRole(String handle, boolean granted) {
    accounts
        .as(Accounts.OPERATOR)
        .post("/api/roles/" + handle + "/changes", CHANGE.formatted(granted))
        .is(200);
  }

  private Client loggedIn(String handle) {
    return accounts.bearing(accounts.newToken(handle, Accounts.PASSWORD));
  }

  @Test
  void a_program_writes_with_an_editors_key_and_cannot_take_the_account() {
    Client editor = loggedIn(newEditor());
    editor.post("/api/me/keys", WITHOUT_PASSWORD).is(403);
    Answer made = editor.post("/api/me/keys", KEY).is(201);
    Client program = accounts.bearing(made.json().path("key").asText());
    Answer review = program.post("/reviews", Samples.review("De un programa", "draft")).is(201);
    program.delete(review.location(), "If-Match", "*").is(204);
    program.get("/api/me/prompts").is(200);
    program.get("/api/me").is(200);
    program.post("/api/me/keys", KEY).is(403);
    program.get("/api/me/keys").is(403);
    program.put("/api/me/password", "{\"current\":\"%s\"}".formatted(Accounts.PASSWORD)).is(403);
    program.put("/api/me/email", "{\"email\":\"otra@example.org\"}").is(403);
    program.post("/api/me/deletion", "{}").is(403);
    assertThat(editor.get("/api/me/keys").is(200).json().path("keys").size()).isEqualTo(1);
    accounts.as(Accounts.MEMBER).post("/api/me/keys", KEY).is(403);
    accounts.nobody().post("/api/me/keys", KEY).is(401);
    accounts.bearing("vk_" + "A".repeat(43)).get("/api/me").is(401);
  }

  @Test
  void a_revoked_key_is_refused_within_seconds() {
    Client editor = loggedIn(newEditor());
    Answer made = editor.post("/api/me/keys", KEY).is(201);
    Client program = accounts.bearing(made.json().path("key").asText());
    program.get("/api/me/prompts").is(200);
    Client elsewhere = accounts.bearing("vk_" + "B".repeat(43));
    elsewhere.delete(made.location()).is(401);
    editor.delete(made.location()).is(204);
    RevokedSoon.revoked(() -> program.get("/api/me/prompts"));
    editor.delete(made.location()).is(404);
  }

  /** The shell is told of no session but the operator's, so it finds out by itself. */
  @Test
  void a_role_that_is_taken_ends_keys_and_sessions_within_seconds() {
    String handle = newEditor();
    Client editor = loggedIn(handle);
    Answer made = editor.post("/api/me/keys", KEY).is(201);
    Client program = accounts.bearing(made.json().path("key").asText());
    String draft = program.post("/reviews", Samples.review("Mientras", "draft")).is(201).location();
    editor.get("/reviews/editor", "Accept", "text/html").is(200);
    program.get("/reviews/editor", "Accept", "text/html").is(200);
    changeRole(handle, false);
    RevokedSoon.revoked(() -> program.patch(draft, "{\"title\":\"Ya no\"}", "If-Match", "*"));
    RevokedSoon.revoked(() -> editor.get("/api/me"));
    program.get("/api/me").is(401);
  }
}
