package dev.vitral.songs.search;

import dev.vitral.songs.song.Tongue;
import java.util.Map;
import java.util.Set;

/**
 * What songs may be about.
 *
 * @param name in English, such as {@code sea}
 * @param asked words of questions about it: lower case, no accents; one that ends in {@code *}
 *     stands for all that begin so
 * @param sung words of songs about it
 */
record Theme(String name, Map<Tongue, Set<String>> asked, Map<Tongue, Set<String>> sung) {

  /** Whether a word, in lower case and without accents, asks for it. */
  boolean isCuedBy(String word, Tongue tongue) {
    return asked.getOrDefault(tongue, Set.of()).stream().anyMatch(cue -> fits(cue, word));
  }

  private static boolean fits(String cue, String word) {
    return cue.endsWith("*")
        ? word.startsWith(cue.substring(0, cue.length() - 1))
        : word.equals(cue);
  }

  /** The words of songs about it, separated by blanks. */
  String words(Tongue tongue) {
    return String.join(" ", sung.getOrDefault(tongue, Set.of()));
  }
}
