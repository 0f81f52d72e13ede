package dev.vitral.esi.tokens;

import java.nio.charset.StandardCharsets;

/** Recognises what a {@code <} in text may open. */
final class Opening {

  /** What it is. */
  enum Verdict {
    /** It may still become something. */
    OPEN,
    /** Just text; the byte read last is no part of it. */
    NOTHING,
    TAG,
    END_TAG,
    WRAPPER,
    /** A comment; the byte read last is no part of its opening. */
    COMMENT,
    CDATA
  }

  private static final byte[] TAG = ascii("<esi:");
  private static final byte[] END_TAG = ascii("</esi:");
  private static final byte[] WRAPPER = ascii("<!--esi");
  private static final byte[] CDATA = ascii("<![CDATA[");
  private static final int COMMENT_LENGTH = "<!--".length();

  private byte[] expected = TAG;
  private int matched;

  void begin() {
    expected = TAG;
    matched = 1;
  }

  /** Takes the next byte behind {@code <}. */
  Verdict read(byte next) {
    if (next != expected[matched] && !turnTo(next)) {
      boolean comment = expected == WRAPPER && matched >= COMMENT_LENGTH;
      return comment ? Verdict.COMMENT : Verdict.NOTHING;
    }
    matched++;
    return matched < expected.length ? Verdict.OPEN : found();
  }

  /** How many dashes of a comment's end its opening may be: {@code <!-->} is whole in browsers. */
  int dashes() {
    return matched == COMMENT_LENGTH ? 2 : 0;
  }

  private boolean turnTo(byte next) {
    if (matched == 1 && next == '/') {
      expected = END_TAG;
    } else if (matched == 1 && next == '!') {
      expected = WRAPPER;
    } else if (matched == 2 && expected == WRAPPER && next == '[') {
      expected = CDATA;
    } else {
      return false;
    }
    return true;
  }

  private Verdict found() {
    if (expected == TAG) {
      return Verdict.TAG;
    }
    if (expected == END_TAG) {
      return Verdict.END_TAG;
    }
    return expected == WRAPPER ? Verdict.WRAPPER : Verdict.CDATA;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
