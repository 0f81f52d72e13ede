package dev.vitral.contract.asking;

import dev.vitral.contract.Violation;

/** A question without an answer that can be looked at. */
public final class UnansweredException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String subject;
  private final String sentence;

  UnansweredException(String subject, String sentence) {
    super(subject + ": " + sentence);
    this.subject = subject;
    this.sentence = sentence;
  }

  public Violation violation() {
    return new Violation(subject, sentence);
  }
}
