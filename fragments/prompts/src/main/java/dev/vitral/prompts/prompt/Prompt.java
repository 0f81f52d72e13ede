package dev.vitral.prompts.prompt;

import dev.vitral.prompts.answer.Answers;
import dev.vitral.prompts.people.Member;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What somebody wishes to hear, in their own words.
 *
 * @param text up to {@value Draft#LONGEST} characters; any text
 * @param tags lower-case words
 * @param lang language of the text, {@code es} or {@code en}
 * @param version grows with each edit, from 1
 * @param liked whether the reader likes it
 * @param hidden whether a moderator has withdrawn it
 */
public record Prompt(
    UUID id,
    String text,
    List<String> tags,
    String lang,
    Member author,
    int version,
    long likes,
    boolean liked,
    boolean hidden,
    Instant createdAt,
    Instant updatedAt) {

  private static final int QUESTION = 240;

  public Prompt {
    tags = List.copyOf(tags);
  }

  /** The path of its page. */
  public String path() {
    return "/prompts/" + id;
  }

  public boolean edited() {
    return version > 1;
  }

  /** What the songs are asked: the text, cut so that it fits into a URL whatever its letters. */
  public String question() {
    int end =
        text.codePointCount(0, text.length()) <= QUESTION
            ? text.length()
            : text.offsetByCodePoints(0, QUESTION);
    return text.substring(0, end);
  }

  /** The text in one short line, for titles. */
  public String line() {
    String flat = text.replaceAll("\\s+", " ");
    return flat.codePointCount(0, flat.length()) <= 70
        ? flat
        : flat.substring(0, flat.offsetByCodePoints(0, 69)).strip() + "…";
  }

  /** Surrogate keys of what shows this prompt. */
  public String surrogateKeys() {
    return surrogateKeys(id);
  }

  /** Surrogate keys of what shows the prompt of an id, or showed it until now. */
  public static String surrogateKeys(UUID id) {
    return Answers.PROMPTS + " prompt:" + id;
  }
}
