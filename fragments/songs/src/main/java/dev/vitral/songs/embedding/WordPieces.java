package dev.vitral.songs.embedding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * BERT's uncased word pieces (Wu et al., 2016): lower case without accents, split at blanks and
 * punctuation, each word cut greedily into the longest pieces of the vocabulary. Marks such as
 * {@code [SEP]} in a text are words like any other.
 */
final class WordPieces {

  private static final int LONGEST_WORD = 100;
  private static final String CONTINUED = "##";

  private final Map<String, Integer> vocabulary;
  private final int unknown;
  private final int start;
  private final int end;

  WordPieces(Map<String, Integer> vocabulary) {
    this.vocabulary = vocabulary;
    this.unknown = vocabulary.getOrDefault("[UNK]", 0);
    this.start = vocabulary.getOrDefault("[CLS]", 0);
    this.end = vocabulary.getOrDefault("[SEP]", 0);
  }

  /** A text's pieces between their marks, as numbers; {@code limit} of them at most. */
  Pieces of(String text, int limit) {
    List<Integer> ids = new ArrayList<>();
    for (String word : words(text)) {
      addPieces(word, ids);
      if (ids.size() > limit - 2) {
        return pieces(ids.subList(0, limit - 2), true);
      }
    }
    return pieces(ids, false);
  }

  private Pieces pieces(List<Integer> inner, boolean truncated) {
    long[] ids = new long[inner.size() + 2];
    ids[0] = start;
    for (int i = 0; i < inner.size(); i++) {
      ids[i + 1] = inner.get(i);
    }
    ids[ids.length - 1] = end;
    return new Pieces(ids, truncated);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    plain
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(c -> sort(c, word, words));
    flush(word, words);
    return words;
  }

  private static void sort(int c, StringBuilder word, List<String> words) {
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      flush(word, words);
    } else if (standsAlone(c)) {
      flush(word, words);
      words.add(Character.toString(c));
    } else if (!isInvisible(c)) {
      word.appendCodePoint(c);
    }
  }

  private static void flush(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static boolean isInvisible(int c) {
    int type = Character.getType(c);
    return c == 0 || c == 0xFFFD || type == Character.CONTROL || type == Character.FORMAT;
  }

  /** Punctuation, all of ASCII's signs, and ideographs. */
  private static boolean standsAlone(int c) {
    if (c < 128) {
      return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    };
  }

  private void addPieces(String word, List<Integer> ids) {
    if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
      ids.add(unknown);
      return;
    }
    List<Integer> pieces = new ArrayList<>();
    int from = 0;
    while (from < word.length()) {
      int to = word.length();
      Integer piece = null;
      while (piece == null && to > from) {
        piece = vocabulary.get((from == 0 ? "" : CONTINUED) + word.substring(from, to));
        to -= piece == null ? 1 : 0;
      }
      if (piece == null) {
        ids.add(unknown);
        return;
      }
      pieces.add(piece);
      from = to;
    }
    ids.addAll(pieces);
  }

  /**
   * A text as a model reads it.
   *
   * @param truncated whether some of it was cut off
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Pieces(long[] ids, boolean truncated) {}
}
