package dev.vitral.contract.asking;

import java.time.Duration;

/**
 * What looking at one fragment may cost, whatever it sends.
 *
 * @param answer time for one answer, to its last byte
 * @param all time for all of them together, from the first on
 * @param answerBytes of one body
 * @param allBytes of all bodies together
 */
public record Limits(Duration answer, Duration all, int answerBytes, long allBytes) {

  /** Five seconds for an answer, twenty for all; 1 MiB for an answer, 32 MiB for all. */
  public static final Limits DEFAULT =
      new Limits(Duration.ofSeconds(5), Duration.ofSeconds(20), 1 << 20, 32L << 20);

  /** The same bytes, other times. */
  public Limits within(Duration oneAnswer, Duration allAnswers) {
    return new Limits(oneAnswer, allAnswers, answerBytes, allBytes);
  }
}
