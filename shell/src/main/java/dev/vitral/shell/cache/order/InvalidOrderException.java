package dev.vitral.shell.cache.order;

/** An order that cannot be carried out as it is written. */
public final class InvalidOrderException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String member;

  /**
   * @param member of the order
   * @param expected what may stand there
   */
  InvalidOrderException(String member, String expected) {
    super(expected);
    this.member = member;
  }

  public String member() {
    return member;
  }

  /** What may stand there, for machines: a pattern, or values. */
  public String expected() {
    return String.valueOf(getMessage());
  }
}
