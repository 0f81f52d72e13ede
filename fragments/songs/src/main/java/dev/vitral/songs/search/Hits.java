package dev.vitral.songs.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rankings of one question, seen as hits.
 *
 * @param marked by id, the songs to be shown with the question's words marked
 */
record Hits(SearchStore.Rankings rankings, Map<String, SearchStore.Found> marked) {

  private static final List<String> LYRICS = List.of("lyrics.es", "lyrics.en");
  private static final List<String> OTHERS =
      List.of("name", "name.es", "name.en", "artists", "album.es", "album.en");

  /** The same with the question's words marked. */
  Hits with(Map<String, SearchStore.Found> nowMarked) {
    return new Hits(rankings, nowMarked);
  }

  /** A song at its place. */
  Hit of(Fusion.Place place) {
    Optional<SearchStore.Found> byWords = rankings.byWords(place.id());
    Optional<SearchStore.Found> byMeaning = rankings.meaning().find(place.id());
    JsonNode song = byWords.or(() -> byMeaning).map(SearchStore.Found::song).orElseThrow();
    Optional<SearchStore.Found> marks = Optional.ofNullable(marked.get(place.id()));
    Optional<MatchedLine> inLyrics = marks.flatMap(Hits::lineInLyrics);
    Optional<MatchedLine> line =
        inLyrics.or(() -> byMeaning.flatMap(SearchStore.Found::passage).map(Hits::firstLine));
    String field = marks.map(found -> field(found, inLyrics.isPresent())).orElse(null);
    Matched why =
        byWords.isEmpty() ? Matched.MEANING : byMeaning.isEmpty() ? Matched.WORDS : Matched.BOTH;
    return hit(song, place.score(), why, field, line.orElse(null));
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
