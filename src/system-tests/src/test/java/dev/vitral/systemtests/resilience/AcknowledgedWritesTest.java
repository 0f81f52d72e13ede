package dev.vitral.systemtests.resilience;

import static dev.vitral.systemtests.portal.Eventually.answered;
import static dev.vitral.systemtests.portal.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.systemtests.portal.Accounts;
import dev.vitral.systemtests.portal.Answer;
import dev.vitral.systemtests.portal.Client;
import dev.vitral.systemtests.portal.PortalExtension;
import dev.vitral.systemtests.portal.RunningPortal;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** What the portal said yes to is there, once, after any process was killed. */
@Isolated
@ExtendWith(PortalExtension.class)
class AcknowledgedWritesTest {

  private final RunningPortal portal;
  private final Accounts accounts;

  AcknowledgedWritesTest(RunningPortal portal) {
    this.portal = portal;
    this.accounts = new Accounts(portal);
  }

  @Test
  void an_account_a_prompt_and_a_like_survive_a_kill_of_service_and_stores() {
    String word = unlikeAnyOther();
    Client author = accounts.as(Accounts.MEMBER);
    String prompt = publish(author, "Una canción " + word);
    String handle = Accounts.newHandle();
    Client admirer = accounts.register(handle);
    admirer.put(prompt + "/like", "").is(200);
    for (String part : new String[] {"prompts", "header", "postgresql", "redis"}) {
      kill(part);
      portal.vitral("restart", part);
    }
    eventually(() -> assertThat(found(word)).isEqualTo(1));
    eventually(() -> admirer.get("/api/me").is(200));
    Answer again = answered(() -> admirer.put(prompt + "/like", "").is(200));
    assertThat(again.json().path("likes").asInt()).isEqualTo(1);
    assertThat(answered(() -> accounts.newToken(handle, Accounts.PASSWORD))).isNotEmpty();
  }

  @Test
  void a_review_is_projected_once_whoever_dies_on_the_way() {
    String word = "zarandaja" + UUID.randomUUID().toString().substring(0, 8);
    Client editor = accounts.as(Accounts.EDITOR);
    for (String part : new String[] {"reviews-projector", "reviews", "kafka"}) {
      String title = word + " " + part;
      String key = UUID.randomUUID().toString();
      acknowledged(() -> editor.post("/reviews", review(title), "Idempotency-Key", key));
      kill(part);
      portal.vitral("restart", part);
      acknowledged(() -> editor.post("/reviews", review(title), "Idempotency-Key", key));
    }
    eventually(
        () -> {
          Answer contents = accounts.nobody().get("/content?q=" + word);
          assertThat(contents.is(200).json().path("reviews")).hasSize(3);
        });
  }

  /** Whoever was killed before may still be on the way back. */
  private static void acknowledged(Supplier<Answer> write) {
    eventually(() -> assertThat(write.get().status()).isIn(200, 201));
  }

  /** The home page stands meanwhile. */
  private void kill(String part) {
    portal.vitral("kill", part);
    accounts.nobody().get("/", "Accept", "text/html").is(200);
  }

  /** The search finds words that are like it too, such as those of an earlier run. */
  private static String unlikeAnyOther() {
    return "x" + UUID.randomUUID().toString().replace("-", "");
  }

  private int found(String word) {
    return accounts.nobody().get("/api/prompts?q=" + word).is(200).json().path("items").size();
  }

  private static String publish(Client author, String text) {
    String body = "{\"prompt\":\"%s\",\"tags\":[]}".formatted(text);
    return author.post("/api/prompts", body).is(201).location();
  }

  private static String review(String title) {
    return """
        {"title":"%s","summary":"Corto","content":"Un párrafo.","product":"sony-a7-iv",
         "pros":["ligera"],"cons":["cara"],"lang":"es",
         "scores":{"image":8,"handling":8,"autofocus":8,"value":8}}
        """
        .formatted(title);
  }
}
