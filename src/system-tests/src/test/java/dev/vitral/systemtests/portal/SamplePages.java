package dev.vitral.systemtests.portal;

import com.fasterxml.jackson.databind.JsonNode;

/** Pages of the sample content that no test changes: whoever writes, writes about other things. */
public final class SamplePages {

  /** Reviews; tests review nothing but a camera of {@code Sony}. */
  public static final String REVIEWS = "/content?kind=lens&lang=es&limit=5";

  /** A brand of cameras whose reviews stay as they are. */
  public static final String BRAND = "Fujifilm";

  /** Somebody in whose name no test writes. */
  public static final String AUTHOR = "rosa-tierno";

  private final Client anyone;

  public SamplePages(Accounts accounts) {
    anyone = accounts.nobody();
  }

  /** The path of a review in Spanish. */
  public String review() {
    return text(anyone.get(REVIEWS), "/reviews/0/url");
  }

  /** The path of a song. */
  public String song() {
    return text(anyone.post("/ask", "{\"question\":\"lluvia\"}"), "/songs/0/url");
  }

  /** The path of a prompt. */
  public String prompt() {
    return promptOf(AUTHOR);
  }

  /** The path of the latest prompt of one person. */
  public String promptOf(String author) {
    return "/prompts/" + text(anyone.get("/api/prompts?author=" + author), "/items/0/id");
  }

  private static String text(Answer answer, String pointer) {
    JsonNode found = answer.is(200).json().at(pointer);
    if (!found.isTextual()) {
      throw new AssertionError("no " + pointer + " in " + answer);
    }
    return found.asText();
  }
}
