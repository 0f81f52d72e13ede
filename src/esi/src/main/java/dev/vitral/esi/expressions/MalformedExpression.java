package dev.vitral.esi.expressions;

/** Text that is no expression; it says what was expected and where. */
public final class MalformedExpression extends Exception {

  private static final long serialVersionUID = 1L;

  private final String problem;
  private final int offset;
  private final boolean cutOff;

  MalformedExpression(String problem, int offset, boolean cutOff) {
    super(problem, null, false, false);
    this.problem = problem + " at byte " + (offset + 1);
    this.offset = offset;
    this.cutOff = cutOff;
  }

  /** What is wrong, and where. */
  public String problem() {
    return problem;
  }

  /** Where it is malformed: up to there it was read. */
  int offset() {
    return offset;
  }

  /** Whether more text behind it could still make it an expression. */
  boolean isCutOff() {
    return cutOff;
  }
}
