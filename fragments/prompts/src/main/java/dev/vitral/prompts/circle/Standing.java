package dev.vitral.prompts.circle;

/**
 * How a reader stands to a person.
 *
 * @param follows the reader follows the person
 * @param blocks the reader has blocked the person
 * @param blocked the person has blocked the reader
 * @param followers how many follow the person
 * @param following how many the person follows
 */
public record Standing(
    boolean follows, boolean blocks, boolean blocked, long followers, long following) {

  /** Whether either has blocked the other. */
  public boolean apart() {
    return blocks || blocked;
  }
}
