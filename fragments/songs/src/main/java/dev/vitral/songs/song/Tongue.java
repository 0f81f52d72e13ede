package dev.vitral.songs.song;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The languages in which songs are sung and questions asked. */
public enum Tongue {
  ES(
      "el la los las un una de del que y en no se me te mi tu su lo con por para como cuando donde"
          + " es está son si ya más muy pero sin al le les nos yo él ella hay qué cómo algo alguna"),
  EN(
      "the a an of and in to is are was i you he she it we they my your his her our their not with"
          + " for on at by from that this when where what who how do does did have has had but no");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");

  private final Set<String> small;

  Tongue(String small) {
    this.small = Set.of(small.split(" "));
  }

  /** The language of a text, told by its small words; {@code otherwise} if they do not tell. */
  public static Tongue of(String text, Tongue otherwise) {
    int spanish = 0;
    int english = 0;
    for (String word : BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT))) {
      spanish += ES.small.contains(word) ? 1 : 0;
      english += EN.small.contains(word) ? 1 : 0;
    }
    if (spanish == english) {
      return otherwise;
    }
    return spanish > english ? ES : EN;
  }

  /** The one of a locale. */
  public static Tongue of(Locale locale) {
    return locale.getLanguage().equals("en") ? EN : ES;
  }

  /** Its BCP 47 tag. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
