package dev.vitral.systemtests.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.systemtests.portal.Accounts;
import dev.vitral.systemtests.portal.Client;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;

/** Prompts, reports of prompts, and people whom their fragment knows. */
final class PromptThings {

  private static final String PROMPT =
      "{\"prompt\":\"Una matriz\",\"tags\":[\"matriz\"],\"lang\":\"es\"}";
  private static final String PROMPTS = "/api/prompts/";
  private static final String DECISION = "/prompts/moderation/";

  private final Accounts accounts;
  private final Cast cast;
  private final Map<String, Client> strangers = new HashMap<>();

  PromptThings(Accounts accounts, Cast cast) {
    this.accounts = accounts;
    this.cast = cast;
  }

  /** A prompt of somebody; its id. */
  String prompt(Client author) {
    return author.post("/api/prompts", PROMPT).is(201).location().substring(PROMPTS.length());
  }

  /** A prompt of somebody who is none of the callers. */
  String strangers() {
    Client stranger = accounts.bearing(cast.extra().session());
    String prompt = prompt(stranger);
    strangers.put(prompt, stranger);
    return prompt;
  }

  /** An open report of such a prompt; its id. */
  String report() {
    String prompt = strangers();
    cast.client(Caller.OTHER_MEMBER)
        .post(PROMPTS + prompt + "/reports", "{\"reason\":\"Una matriz\"}")
        .is(201);
    String page = cast.client(Caller.MODERATOR).get("/prompts/moderation", "Accept", "*/*").body();
    String action =
        Jsoup.parse(page).select("li:has(a[href=/prompts/" + prompt + "]) form").attr("action");
    assertThat(action).as("where %s is decided about, in %s", prompt, page).startsWith(DECISION);
    return action.substring(DECISION.length());
  }

  /** The handle of somebody new who has been seen among the prompts. */
  String person() {
    Player person = cast.extra();
    accounts.bearing(person.session()).get("/api/me/prompts").is(200);
    return person.handle();
  }

  /** With a prompt go its reports. */
  void tidyUp() {
    strangers.forEach((prompt, author) -> author.delete(PROMPTS + prompt));
  }
}
