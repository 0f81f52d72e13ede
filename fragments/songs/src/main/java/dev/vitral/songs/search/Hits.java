package dev.vitral.songs.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The songs of one question, seen as hits.
 *
 * @param shown by id, with the question's words marked
 */
record Hits(SearchStore.Rankings rankings, Map<String, SearchStore.Found> shown) {

  private static final List<String> LYRICS = List.of("lyrics.es", "lyrics.en");
  private static final List<String> OTHERS =
      List.of("name", "name.es", "name.en", "artists", "album.es", "album.en");

  /** A song at its place; empty if it has been removed meanwhile. */
  Optional<Hit> of(Fusion.Place place) {
    return Optional.ofNullable(shown.get(place.id())).map(found -> hit(place, found));
  }

  private Hit hit(Fusion.Place place, SearchStore.Found found) {
    boolean byWords = rankings.isByWords(place.id());
    boolean byMeaning = rankings.isByMeaning(place.id());
    Optional<MatchedLine> inLyrics = lineInLyrics(found);
    Optional<MatchedLine> line =
        inLyrics.or(() -> found.passage().filter(text -> byMeaning).map(Hits::firstLine));
    Matched why = !byWords ? Matched.MEANING : byMeaning ? Matched.BOTH : Matched.WORDS;
    String field = field(found, inLyrics.isPresent());
    return hit(found.song(), place.score(), why, field, line.orElse(null));
  }

  /** A song that nobody asked for. */
  static Hit browsed(JsonNode song) {
    return hit(song, 0, Matched.BROWSE, null, null);
  }

  private static Optional<MatchedLine> lineInLyrics(SearchStore.Found found) {
    return LYRICS.stream()
        .flatMap(field -> found.marked(field).stream())
        .flatMap(marked -> MatchedLine.best(marked).stream())
        .max((a, b) -> Integer.compare(a.marks().size(), b.marks().size()));
  }

  private static MatchedLine firstLine(String passage) {
    return MatchedLine.plain(passage.lines().findFirst().orElse(passage));
  }

  private static @Nullable String field(SearchStore.Found found, boolean inLyrics) {
    if (inLyrics) {
      return "lyrics";
    }
    return OTHERS.stream()
        .filter(field -> found.marked(field).isPresent())
        .findFirst()
        .map(field -> field.replaceAll("\\..*", ""))
        .orElse(null);
  }

  private static Hit hit(
      JsonNode song,
      double score,
      Matched why,
      @Nullable String field,
      @Nullable MatchedLine line) {
    List<String> artists = new ArrayList<>();
    song.path("artists").forEach(artist -> artists.add(artist.asText()));
    return new Hit(
        song.path("id").asText(),
        text(song, "name"),
        artists,
        text(song, "album"),
        text(song, "lang"),
        song.path("mood").asText(),
        song.path("pace").asText(),
        score,
        why,
        field,
        line);
  }

  static @Nullable String text(JsonNode song, String field) {
    return song.path(field).isTextual() ? song.path(field).asText() : null;
  }
}
