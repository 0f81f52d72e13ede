package dev.vitral.songs.search;

import dev.vitral.songs.song.Tongue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks.
 *
 * @param text with single blanks; empty to browse
 * @param tongue its language
 * @param from hits to skip
 * @param size hits wanted
 */
public record Question(String text, Filters filters, Tongue tongue, int from, int size) {

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  /** A question as it was typed, in the language that it is in or else the page's. */
  public static Question of(
      @Nullable String typed, Filters filters, Locale page, int from, int size) {
    String text =
        typed == null
            ? ""
            : BLANKS
                .matcher(Normalizer.normalize(typed, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    return new Question(text, filters, Tongue.of(text, Tongue.of(page)), from, size);
  }

  /** The same question, for so many of the best songs. */
  Question first(int wanted) {
    return new Question(text, filters, tongue, 0, wanted);
  }

  /** Whether nothing is asked. */
  public boolean isEmpty() {
    return text.isEmpty();
  }

  /**
   * A short name for what this question asks of that state of the world. Every part says its
   * length, so that two different questions never share a name by their seams.
   */
  public String fingerprint(String model, String index, long generation) {
    List<String> parts = new ArrayList<>(List.of(model, index, Long.toString(generation)));
    parts.addAll(List.of(text, tongue.tag(), Integer.toString(from), Integer.toString(size)));
    filters
        .wanted()
        .forEach(
            (name, value) -> {
              parts.add(name);
              parts.add(value);
            });
    StringBuilder all = new StringBuilder();
    parts.forEach(part -> all.append(part.length()).append(':').append(part));
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(all.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
