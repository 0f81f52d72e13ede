package dev.vitral.songs.search;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A song that answers a question.
 *
 * @param name absent where nobody knows it
 * @param score of the fused ranks, above 0, the higher the better; 0 while browsing
 * @param line the line that matches best; absent while browsing and for a song without words
 * @param field in which the words stand: {@code lyrics}, {@code name}, {@code artists} or {@code
 *     album}; absent if none do
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Hit(
    String id,
    @Nullable String name,
    List<String> artists,
    @Nullable String album,
    @Nullable String lang,
    String mood,
    String pace,
    double score,
    Matched matched,
    @Nullable String field,
    @Nullable MatchedLine line) {

  public Hit {
    artists = artists == null ? List.of() : List.copyOf(artists);
  }
}
