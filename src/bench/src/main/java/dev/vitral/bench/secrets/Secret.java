package dev.vitral.bench.secrets;

/**
 * A text that the portal shows to one person and to nobody else.
 *
 * @param owner handle of that person
 * @param what it is
 * @param text ASCII that HTML and JSON write as it is
 * @param anchor a rare part of the text: what does not hold it is not searched for the text
 * @param shown whether its owner gets to see it; else it is for nobody's eyes
 */
record Secret(String owner, String what, String text, String anchor, boolean shown) {

  static Secret shown(String owner, String what, String text, String anchor) {
    return new Secret(owner, what, text, anchor, true);
  }

  static Secret hidden(String owner, String what, String text) {
    return new Secret(owner, what, text, text, false);
  }
}
