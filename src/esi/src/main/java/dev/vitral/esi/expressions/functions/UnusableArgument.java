package dev.vitral.esi.expressions.functions;

/** An argument that a function can do nothing with. */
final class UnusableArgument extends Exception {

  private static final long serialVersionUID = 1L;

  UnusableArgument(String problem) {
    super(problem, null, false, false);
  }
}
