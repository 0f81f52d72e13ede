package dev.vitral.systemtests.matrix;

import static dev.vitral.systemtests.portal.Eventually.answered;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitral.systemtests.portal.Accounts;
import dev.vitral.systemtests.portal.Answer;
import dev.vitral.systemtests.portal.Ballots;
import dev.vitral.systemtests.portal.Client;
import dev.vitral.systemtests.portal.RunningPortal;
import dev.vitral.systemtests.portal.SamplePages;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What lines of the matrix name: made when it is needed, by whose it is to be, and anew after it
 * was used up.
 */
final class Things {

  private static final String DRAFT =
      """
      {"title":"Una matriz","summary":"Un resumen corto","content":"Un párrafo.",\
      "product":"sony-a7-iv","pros":["ligera"],"cons":["cara"],\
      "scores":{"image":8,"handling":8,"autofocus":8,"value":8},"lang":"es","status":"draft"}""";

  private static final String KEYS = "/api/me/keys";
  private static final String KEY =
      "{\"name\":\"Una matriz\",\"expiresInDays\":1,\"current\":\"%s\"}"
          .formatted(Accounts.PASSWORD);

  private final Accounts accounts;
  private final Cast cast;
  private final PromptThings prompts;
  private final Ballots ballots;
  private final RunningPortal portal;
  private final Map<String, String> made = new HashMap<>();
  private final String voter;

  Things(RunningPortal portal, Cast cast) {
    this.portal = portal;
    this.cast = cast;
    accounts = new Accounts(portal);
    prompts = new PromptThings(accounts, cast);
    ballots = new Ballots(portal);
    voter = ballots.newVoter();
  }

  /** Name and value of the cookie by which somebody votes. */
  String voter() {
    return voter;
  }

  String get(String name, Row row) {
    return switch (name) {
      case "fragment" -> row.service();
      case "stylesheet" -> row.service() + ".css";
      case "password" -> Accounts.PASSWORD;
      case "new-handle" -> Accounts.newHandle();
      default -> known(name);
    };
  }

  private String known(String name) {
    String known = made.get(name);
    if (known == null) {
      known = answered(() -> make(name));
      made.put(name, known);
    }
    return known;
  }

  /** The next one who wants it gets another one. */
  void spend(String name) {
    made.remove(name);
  }

  private String make(String name) {
    return switch (name) {
      case "handle" -> cast.extra().handle();
      case "session" -> furtherSession();
      case "key" -> text(cast.client(Caller.EDITOR).post(KEYS, KEY).is(201).json().path("id"));
      case "prompt" -> prompts.prompt(cast.client(Caller.MEMBER));
      case "strangers-prompt" -> prompts.strangers();
      case "report" -> prompts.report();
      case "followed", "blocked" -> prompts.person();
      case "draft" -> DRAFT;
      case "review" -> last(cast.client(Caller.EDITOR).post("/reviews", DRAFT).is(201).location());
      case "published-review" -> last(new SamplePages(accounts).review());
      case "product" -> accounts.nobody().get("/reviews/products/sony-a7-iv").is(200).body();
      case "song" -> last(new SamplePages(accounts).song());
      case "crawl" -> last(operator().post("/api/songs/crawls", "").is(202).location());
      case "file" -> text(operator().get("/api/songs/files").is(200).json().findValue("id"));
      case "vote" -> vote();
      case "vote-id" -> "01890000-0000-7000-8000-" + UUID.randomUUID().toString().substring(24);
      case "request" -> accounts.nobody().get("/status").header("Vitral-Request-Id");
      default -> throw new IllegalArgumentException("nobody makes a " + name);
    };
  }

  private Client operator() {
    return accounts.as(Accounts.OPERATOR);
  }

  private String furtherSession() {
    Client member = accounts.bearing(cast.anotherSession(Caller.MEMBER));
    for (JsonNode session : member.get("/api/me/sessions").is(200).json().path("sessions")) {
      if (session.path("current").asBoolean()) {
        return text(session.path("id"));
      }
    }
    throw new AssertionError("a session that does not know itself");
  }

  private String vote() {
    Answer answer =
        new Answer(
            portal
                .visitor()
                .postForm(
                    Ballots.CONTEST + "/votes", "candidate=" + Ballots.UNCOUNTED, "Cookie", voter));
    return last(answer.is(303).location());
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String text(@Nullable JsonNode node) {
    if (node == null || node.asText().isEmpty()) {
      throw new AssertionError("nothing is there to be named");
    }
    return node.asText();
  }

  /** Takes away what moderators would find. */
  void tidyUp() {
    prompts.tidyUp();
  }
}
