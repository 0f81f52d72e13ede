package dev.vitral.songs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.songs.song.Song;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The songs that a new portal comes with: many, of many themes, and none written twice. */
class SampleSongsTest {

  private static final Path BUCKET = Path.of("content/bucket/songs");
  private static final Path THEMES = Path.of("src/test/resources/themes");

  @Test
  void there_are_three_files_with_songs_of_many_themes() throws IOException {
    assertThat(SampleCatalogue.KEYS).hasSize(3);
    assertThat(songs()).hasSizeGreaterThanOrEqualTo(240);
    assertThat(songs().stream().map(Song::id)).doesNotHaveDuplicates();
    Set<String> themes = new HashSet<>();
    for (String list : List.of("canciones.csv", "songs.csv")) {
      Files.readAllLines(THEMES.resolve(list)).stream()
          .skip(1)
          .map(line -> line.substring(line.indexOf(',') + 1))
          .forEach(themes::add);
    }
    assertThat(themes).hasSizeGreaterThanOrEqualTo(25);
  }

  @Test
  void no_line_stands_in_more_than_two_songs() throws IOException {
    Map<String, Set<String>> songsOfLine = new HashMap<>();
    for (Song song : songs()) {
      lines(song)
          .forEach(
              line -> songsOfLine.computeIfAbsent(line, key -> new HashSet<>()).add(song.id()));
    }
    assertThat(songsOfLine).hasSizeGreaterThan(2000);
    assertThat(
            songsOfLine.entrySet().stream()
                .filter(line -> line.getValue().size() > 2)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
        .isEmpty();
  }

  @Test
  void some_rows_are_bad_and_each_says_why() throws IOException {
    List<String> reasons =
        rows().stream()
            .filter(Row.Bad.class::isInstance)
            .map(row -> ((Row.Bad) row).bad().reason())
            .toList();
    assertThat(reasons).hasSize(5).allMatch(reason -> !reason.isBlank());
  }

  /** As they are read: without case, marks and spaces at the ends. */
  private static Stream<String> lines(Song song) {
    return song.lyrics().stanzas().stream()
        .flatMap(List::stream)
        .map(line -> line.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} ]", ""))
        .map(String::strip)
        .filter(line -> !line.isEmpty());
  }

  private static List<Song> songs() throws IOException {
    return rows().stream()
        .filter(Row.Good.class::isInstance)
        .map(row -> ((Row.Good) row).song())
        .toList();
  }

  private static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String key : SampleCatalogue.KEYS) {
      try (SongCsv csv = SongCsv.open(Files.newInputStream(BUCKET.resolve(key)))) {
        csv.forEachRemaining(rows::add);
      }
    }
    return rows;
  }
}
