package dev.vitral.songs.search;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.vitral.songs.song.Lyrics;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A song with all its words.
 *
 * @param tempo beats per minute
 * @param seconds how long it lasts
 * @param centre of its passages' vectors; empty for a song without words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@SuppressWarnings("ArrayRecordComponent") // never compared
public record WholeSong(
    String id,
    @Nullable String name,
    List<String> artists,
    @Nullable String album,
    @Nullable String lang,
    String mood,
    String pace,
    long tempo,
    boolean major,
    long seconds,
    String lyrics,
    @JsonIgnore float[] centre) {

  static WholeSong of(SearchStore.Found found) {
    JsonNode song = found.song();
    List<String> artists = new ArrayList<>();
    song.path("artists").forEach(artist -> artists.add(artist.asText()));
    JsonNode sound = song.path("sound");
    return new WholeSong(
        song.path("id").asText(),
        Hits.text(song, "name"),
        List.copyOf(artists),
        Hits.text(song, "album"),
        Hits.text(song, "lang"),
        song.path("mood").asText(),
        song.path("pace").asText(),
        Math.round(sound.path("tempo").asDouble()),
        sound.path("mode").asInt() == 1,
        Math.round(sound.path("durationMs").asLong() / 1000.0),
        song.path("lyrics").asText(),
        centre(found.vectors()));
  }

  private static float[] centre(List<float[]> vectors) {
    float[] sum = new float[vectors.isEmpty() ? 0 : vectors.get(0).length];
    for (float[] vector : vectors) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += vector[i];
      }
    }
    return sum;
  }

  /** Its stanzas, each a list of lines. */
  @JsonIgnore
  public List<List<String>> stanzas() {
    return new Lyrics(lyrics).stanzas();
  }

  /** How long it lasts, as {@code 3:05}. */
  @JsonIgnore
  public String length() {
    return "%d:%02d".formatted(seconds / 60, seconds % 60);
  }
}
