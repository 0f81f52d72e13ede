package dev.vitral.songs.ingest;

import static dev.vitral.songs.ingest.CatalogueCsv.HEADER;
import static dev.vitral.songs.ingest.CatalogueCsv.file;
import static dev.vitral.songs.ingest.CatalogueCsv.row;
import static dev.vitral.songs.ingest.CatalogueCsv.rowWithTempo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.songs.song.Song;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SongCsvTest {

  @Test
  void a_row_becomes_a_song_with_its_lines() {
    Song song = good(file(List.of(row("a", "The \"Name\"", "One\nTwo, three"))), 0);
    assertThat(song.id()).isEqualTo("a");
    assertThat(song.name()).isEqualTo("The \"Name\"");
    assertThat(song.lyrics().text()).isEqualTo("One\nTwo, three");
    assertThat(song.sound().tempo()).isEqualTo(120.5);
  }

  @Test
  void a_row_without_name_artist_or_album_is_kept() {
    Song song = good(file(List.of(row("a", "", "One").replace(",Album,Somebody,", ",,,"))), 0);
    assertThat(song.name()).isNull();
    assertThat(song.album()).isNull();
    assertThat(song.artists()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"NaN", "Infinity", "-Infinity", "1e999", "", "fast", "0x1p3", "1d", "1,5"})
  void nan_infinity_and_other_words_are_no_numbers(String tempo) {
    List<Row> rows = rows(file(List.of(rowWithTempo("a", tempo), row("b", "B", "One"))));
    assertThat(rows.get(0)).isInstanceOf(Row.Bad.class);
    assertThat(rows.get(1)).isInstanceOf(Row.Good.class);
  }

  @Test
  void a_bad_row_tells_its_line_in_the_file_and_the_reason() {
    List<Row> rows =
        rows(
            file(
                List.of(
                    row("a", "A", "One\nTwo\nThree"),
                    row("", "No id", "One"),
                    "b,too,few",
                    rowWithTempo("c", "NaN"))));
    assertThat(rows.subList(1, 4))
        .extracting(row -> ((Row.Bad) row).bad())
        .extracting(bad -> bad.line() + ": " + bad.reason())
        .containsExactly("5: no id", "6: 3 columns instead of 17", "7: tempo is no number: 'NaN'");
  }

  @Test
  void a_file_without_the_seventeen_columns_is_no_catalogue() {
    assertThatThrownBy(() -> rows("id,name\na,b\n"))
        .isInstanceOf(NotACatalogueException.class)
        .hasMessageContaining("2 columns instead of 17");
    assertThatThrownBy(() -> rows("")).isInstanceOf(NotACatalogueException.class);
  }

  @Test
  void a_quote_that_is_never_closed_ends_the_file_with_a_reason() {
    String endless = "\"" + "never closed ".repeat(200_000);
    List<Row> rows = rows(file(List.of(row("a", "A", "One"), endless, row("b", "B", "Two"))));
    assertThat(rows).hasSize(2);
    assertThat(((Row.Bad) rows.get(1)).bad().reason()).contains("cannot be read any further");
  }

  @Test
  void a_mark_at_the_beginning_and_another_order_of_columns_do_no_harm() {
    String swapped = file(List.of(row("a", "A", "One"))).replace("id,name", "name,id");
    assertThat(good("\uFEFF" + swapped, 0).id()).isEqualTo("A");
  }

  @Test
  void a_file_is_read_row_by_row_and_never_held_whole() {
    SongCsv endless = SongCsv.open(new EndlessFile());
    for (int i = 0; i < 20_000; i++) {
      assertThat(endless.hasNext()).isTrue();
      assertThat(endless.next()).isInstanceOf(Row.Good.class);
    }
  }

  @Test
  void artists_are_written_in_two_ways() {
    assertThat(SongCsv.artists("['Ana', \"The B's\"]")).containsExactly("Ana", "The B's");
    assertThat(SongCsv.artists("Ana; Luis")).containsExactly("Ana", "Luis");
    assertThat(SongCsv.artists("[]")).isEmpty();
    assertThat(SongCsv.artists(null)).isEmpty();
  }

  private static Song good(String file, int index) {
    return ((Row.Good) rows(file).get(index)).song();
  }

  private static List<Row> rows(String file) {
    SongCsv csv = SongCsv.open(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    List<Row> rows = new ArrayList<>();
    csv.forEachRemaining(rows::add);
    return rows;
  }

  /** A file that has a header and no end: who wants it whole never gets it. */
  private static final class EndlessFile extends InputStream {

    private final byte[] header = (HEADER + "\n").getBytes(StandardCharsets.UTF_8);
    private final byte[] row = (row("a", "A", "One\nTwo") + "\n").getBytes(StandardCharsets.UTF_8);
    private long position;

    @Override
    public int read() {
      long at = position++;
      return at < header.length ? header[(int) at] : row[(int) ((at - header.length) % row.length)];
    }
  }
}
