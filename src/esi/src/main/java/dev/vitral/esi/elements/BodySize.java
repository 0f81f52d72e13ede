package dev.vitral.esi.elements;

/**
 * How large the body is that is being read, those within it and those kept for the rest of the
 * document included.
 */
final class BodySize {

  /** What an element or expression costs beside its text. */
  private static final int ELEMENT = 64;

  private final long bound;
  private int open;
  private long bytes;
  private long kept;

  BodySize(long bound) {
    this.bound = bound;
  }

  void open() {
    open++;
  }

  void addText(int length) {
    bytes += open > 0 ? length : 0;
  }

  void addElement(int length) {
    addText(ELEMENT + length);
  }

  boolean fits() {
    return kept + bytes <= bound;
  }

  /**
   * The innermost body ends; whether it fitted.
   *
   * @param keeps whether it is kept when it has been followed
   */
  boolean close(boolean keeps) {
    boolean fitted = fits();
    open--;
    if (open == 0) {
      kept += keeps && fitted ? bytes : 0;
      bytes = 0;
    }
    return fitted;
  }

  boolean isOutermost() {
    return open == 0;
  }
}
