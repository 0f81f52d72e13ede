package dev.vitral.prompts.prompt;

import java.util.List;

/**
 * A text fit to be published.
 *
 * @param text 1 to {@value #LONGEST} characters without blanks around them
 * @param tags up to {@value #MOST_TAGS} different lower-case words
 * @param lang {@code es} or {@code en}
 */
public record Draft(String text, List<String> tags, String lang) {

  /** Characters of a prompt. */
  public static final int LONGEST = 500;

  /** Tags of a prompt. */
  public static final int MOST_TAGS = 5;

  /** Characters of a tag. */
  public static final int LONGEST_TAG = 30;

  public Draft {
    tags = List.copyOf(tags);
  }
}
