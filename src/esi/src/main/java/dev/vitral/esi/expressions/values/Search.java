package dev.vitral.esi.expressions.values;

/**
 * Finds text in text in linear time (Knuth, Morris, Pratt 1977): both may be a visitor's, and
 * {@link String#indexOf} takes the product of their lengths at worst.
 */
public final class Search {

  private Search() {}

  /** Where the needle first occurs from there on, or -1. */
  public static int indexOf(String hay, String needle, int from) {
    return new Needle(needle).in(hay, from);
  }

  /** A text to be found, prepared once. */
  public static final class Needle {

    private final String text;

    /** How much of the needle stays matched when the char behind the first i does not. */
    private final int[] shorter;

    public Needle(String text) {
      this.text = text;
      this.shorter = new int[text.length() + 1];
      int matched = 0;
      for (int i = 1; i < text.length(); i++) {
        while (matched > 0 && text.charAt(i) != text.charAt(matched)) {
          matched = shorter[matched];
        }
        matched += text.charAt(i) == text.charAt(matched) ? 1 : 0;
        shorter[i + 1] = matched;
      }
    }

    public int length() {
      return text.length();
    }

    /** Where it first occurs from there on, or -1; empty text is nowhere. */
    public int in(String hay, int from) {
      int matched = 0;
      for (int i = from; i < hay.length() && !text.isEmpty(); i++) {
        while (matched > 0 && hay.charAt(i) != text.charAt(matched)) {
          matched = shorter[matched];
        }
        matched += hay.charAt(i) == text.charAt(matched) ? 1 : 0;
        if (matched == text.length()) {
          return i - matched + 1;
        }
      }
      return -1;
    }
  }
}
