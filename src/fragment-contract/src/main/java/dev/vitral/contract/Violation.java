package dev.vitral.contract;

/**
 * One point in which a fragment breaks the contract.
 *
 * @param subject what breaks it: a field of the manifest, or a path and language
 * @param sentence what is wrong and what would be right
 */
public record Violation(String subject, String sentence) {

  @Override
  public String toString() {
    return subject + ": " + sentence;
  }
}
