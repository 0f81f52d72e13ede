package dev.vitral.systemtests.portal;

import static dev.vitral.systemtests.portal.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Pages of the sample content that no test changes: whoever writes, writes about other things. */
public final class SamplePages {

  /** Reviews; tests review nothing but a camera of {@code Sony}. */
  public static final String REVIEWS = "/content?kind=lens&lang=es&limit=5";

  /** A brand of cameras whose reviews stay as they are. */
  public static final String BRAND = "Fujifilm";

  /** Somebody in whose name no test writes. */
  public static final String AUTHOR = "rosa-tierno";

  private final Accounts accounts;
  private final Client anyone;

  public SamplePages(Accounts accounts) {
    this.accounts = accounts;
    this.anyone = accounts.nobody();
  }

  /** Waits for samples that are on their way when the portal is ready: songs above all. */
  public void await() {
    review();
    prompt();
    eventually(
        () -> {
          Answer files = accounts.as(Accounts.OPERATOR).get("/api/songs/files").is(200);
          assertThat(files.json().findValuesAsText("state"))
              .as(files.toString())
              .isNotEmpty()
              .doesNotContain("queued", "reading");
        });
    song();
  }

  /** The path of a review in Spanish. */
  public String review() {
    return text(() -> anyone.get(REVIEWS), "/reviews/0/url");
  }

  /** The path of a song. */
  public String song() {
    return text(() -> anyone.post("/ask", "{\"question\":\"lluvia\"}"), "/songs/0/url");
  }

  /** The path of a prompt. */
  public String prompt() {
    return promptOf(AUTHOR);
  }

  /** The path of the latest prompt of one person. */
  public String promptOf(String author) {
    return "/prompts/" + text(() -> anyone.get("/api/prompts?author=" + author), "/items/0/id");
  }

  /** Samples that are on their way when the portal is ready are waited for. */
  private static String text(Supplier<Answer> question, String pointer) {
    AtomicReference<String> text = new AtomicReference<>("");
    eventually(
        () -> {
          Answer answer = question.get().is(200);
          text.set(answer.json().at(pointer).asText());
          assertThat(text.get()).as("%s in %s", pointer, answer).isNotEmpty();
        });
    return String.valueOf(text.get());
  }
}
