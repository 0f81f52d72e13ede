package dev.vitral.esi.expressions.regex;

/** A pattern that cannot be read, is too large or is not regular. */
public final class MalformedRegex extends Exception {

  private static final long serialVersionUID = 1L;

  private final String problem;

  MalformedRegex(String problem, int offset) {
    super(problem, null, false, false);
    this.problem = "regular expression: " + problem + " at byte " + (offset + 1);
  }

  /** What is wrong, and where. */
  public String problem() {
    return problem;
  }
}
