package dev.vitral.songs.ingest;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.vitral.songs.catalogue.BadRow;
import dev.vitral.songs.song.Lyrics;
import dev.vitral.songs.song.Song;
import dev.vitral.songs.song.Sound;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue's file (RFC 4180, UTF-8) read row by row; never more than one row is in memory.
 * Columns may stand in any order.
 */
final class SongCsv implements Iterator<Row>, AutoCloseable {

  static final List<String> COLUMNS =
      List.of(
          "id",
          "name",
          "album_name",
          "artists",
          "danceability",
          "energy",
          "key",
          "loudness",
          "mode",
          "speechiness",
          "acousticness",
          "instrumentalness",
          "liveness",
          "valence",
          "tempo",
          "duration_ms",
          "lyrics");

  /** Longest row in characters; a quote that is never closed would swallow the whole file. */
  private static final int LONGEST_ROW = 1 << 20;

  private static final int LONGEST_ID = 200;
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?\\d{1,18}(\\.\\d*)?([eE][+-]?\\d{1,2})?");
  private static final Pattern QUOTED = Pattern.compile("'([^']*)'|\"([^\"]*)\"");

  private final CsvReader<CsvRecord> reader;
  private final CloseableIterator<CsvRecord> records;
  private final int[] positions;
  private boolean broken;

  private SongCsv(CsvReader<CsvRecord> reader) {
    this.reader = reader;
    this.records = reader.iterator();
    this.positions = positions(header());
  }

  /**
   * Reads the header.
   *
   * @throws NotACatalogueException if it does not have the columns of a catalogue
   */
  static SongCsv open(InputStream content) {
    return new SongCsv(
        CsvReader.builder()
            .detectBomHeader(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .skipEmptyLines(true)
            .maxBufferSize(LONGEST_ROW)
            .ofCsvRecord(content, StandardCharsets.UTF_8));
  }

  private List<String> header() {
    try {
      return records.hasNext() ? records.next().getFields() : List.of();
    } catch (CsvParseException e) {
      throw new NotACatalogueException("The header cannot be read: " + e.getMessage());
    }
  }

  private static int[] positions(List<String> header) {
    List<String> names = header.stream().map(String::strip).toList();
    List<String> missing = COLUMNS.stream().filter(c -> !names.contains(c)).toList();
    if (!missing.isEmpty() || names.size() != COLUMNS.size()) {
      throw new NotACatalogueException(
          "The header has %d columns instead of %d; missing: %s"
              .formatted(names.size(), COLUMNS.size(), missing));
    }
    return COLUMNS.stream().mapToInt(names::indexOf).toArray();
  }

  @Override
  public boolean hasNext() {
    try {
      return !broken && records.hasNext();
    } catch (CsvParseException e) {
      return true;
    }
  }

  /** The next row; after one that cannot be told from the rest there is none. */
  @Override
  public Row next() {
    if (broken) {
      throw new NoSuchElementException();
    }
    try {
      CsvRecord next = records.next();
      return row(next.getStartingLineNumber(), next.getFields());
    } catch (CsvParseException e) {
      broken = true;
      return bad(0, "the file cannot be read any further: " + e.getMessage());
    }
  }

  private Row row(long line, List<String> fields) {
    if (fields.size() != COLUMNS.size()) {
      return bad(line, "%d columns instead of %d".formatted(fields.size(), COLUMNS.size()));
    }
    try {
      return new Row.Good(line, song(new Fields(fields)));
    } catch (IllegalArgumentException e) {
      return bad(line, String.valueOf(e.getMessage()));
    }
  }

  private Song song(Fields row) {
    String id = row.text("id");
    if (id == null) {
      throw new IllegalArgumentException("no id");
    }
    if (id.length() > LONGEST_ID) {
      throw new IllegalArgumentException("an id of more than " + LONGEST_ID + " characters");
    }
    return new Song(
        id,
        row.text("name"),
        row.text("album_name"),
        artists(row.text("artists")),
        sound(row),
        Lyrics.of(row.text("lyrics")));
  }

  private static Sound sound(Fields row) {
    return new Sound(
        row.number("danceability"),
        row.number("energy"),
        row.whole("key"),
        row.number("loudness"),
        row.whole("mode"),
        row.number("speechiness"),
        row.number("acousticness"),
        row.number("instrumentalness"),
        row.number("liveness"),
        row.number("valence"),
        row.number("tempo"),
        row.whole("duration_ms"));
  }

  /** Catalogues write {@code ['One', "The Other"]} or {@code One; The Other}. */
  static List<String> artists(@Nullable String written) {
    if (written == null) {
      return List.of();
    }
    if (written.startsWith("[") && written.endsWith("]")) {
      return QUOTED
          .matcher(written)
          .results()
          .map(m -> m.group(1) != null ? m.group(1) : m.group(2))
          .map(String::strip)
          .filter(name -> !name.isEmpty())
          .toList();
    }
    return Arrays.stream(written.split(";"))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static Row bad(long line, String reason) {
    return new Row.Bad(new BadRow(line, reason));
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  /** One row by column. */
  private final class Fields {

    private final List<String> fields;

    Fields(List<String> fields) {
      this.fields = fields;
    }

    /** A column's text; absent if it is blank. */
    @Nullable String text(String column) {
      String text = fields.get(positions[COLUMNS.indexOf(column)]).strip();
      return text.isEmpty() ? null : text;
    }

    double number(String column) {
      String text = text(column);
      if (text == null || !NUMBER.matcher(text).matches()) {
        throw new IllegalArgumentException(column + " is no number: '" + shortened(text) + "'");
      }
      return Double.parseDouble(text);
    }

    int whole(String column) {
      double number = number(column);
      if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
        throw new IllegalArgumentException(column + " is no whole number: '" + number + "'");
      }
      return (int) number;
    }

    private String shortened(@Nullable String text) {
      return text == null ? "" : text.substring(0, Math.min(text.length(), 40));
    }
  }
}
