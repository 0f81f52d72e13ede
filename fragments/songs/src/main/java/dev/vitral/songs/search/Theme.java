package dev.vitral.songs.search;

import dev.vitral.songs.song.Tongue;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What songs may be about.
 *
 * @param name in English, such as {@code sea}
 * @param asked words of questions about it: lower case, no accents; one that ends in {@code *}
 *     stands for all that begin so
 * @param sung words of songs about it
 */
record Theme(String name, Map<Tongue, Set<String>> asked, Map<Tongue, Set<String>> sung) {

  /** The words of songs about it, separated by blanks. */
  String words(Tongue tongue) {
    return String.join(" ", sung.getOrDefault(tongue, Set.of()));
  }

  /** Its name tells it from every other, and is looked at sooner than all of its words. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Theme theme && theme.name.equals(name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
