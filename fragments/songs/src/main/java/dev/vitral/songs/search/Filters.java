package dev.vitral.songs.search;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What songs must be like, whatever the question.
 *
 * @param lang {@code es} or {@code en}
 * @param mood word of a {@link dev.vitral.songs.song.Mood}
 * @param pace word of a {@link dev.vitral.songs.song.Pace}
 * @param artist exact name
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Filters(
    @Nullable String lang, @Nullable String mood, @Nullable String pace, @Nullable String artist) {

  /** Any song. */
  public static final Filters NONE = new Filters(null, null, null, null);

  public Filters {
    lang = orNull(lang);
    mood = orNull(mood);
    pace = orNull(pace);
    artist = orNull(artist);
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** The wanted values by parameter; only those that are wanted. */
  public Map<String, String> wanted() {
    Map<String, String> wanted = new LinkedHashMap<>();
    put(wanted, "lang", lang);
    put(wanted, "mood", mood);
    put(wanted, "pace", pace);
    put(wanted, "artist", artist);
    return wanted;
  }

  private static void put(Map<String, String> wanted, String name, @Nullable String value) {
    if (value != null) {
      wanted.put(name, value);
    }
  }
}
