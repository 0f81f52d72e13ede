package dev.vitral.songs.ingest;

import java.util.List;
import java.util.stream.Collectors;

/** Files of a catalogue as tests need them. */
public final class CatalogueCsv {

  public static final String HEADER = String.join(",", SongCsv.COLUMNS);

  private static final String SOUND = "0.5,0.4,1,-7.1,1,0.05,0.6,0,0.1,0.3,120.5,180000";

  /** A whole file. */
  public static String file(List<String> rows) {
    return rows.stream().collect(Collectors.joining("\n", HEADER + "\n", "\n"));
  }

  /** A good row. */
  public static String row(String id, String name, String lyrics) {
    return id + "," + quoted(name) + ",Album,Somebody," + SOUND + "," + quoted(lyrics);
  }

  /** A row whose tempo is something else. */
  static String rowWithTempo(String id, String tempo) {
    return row(id, "Name", "A line").replace("120.5", tempo);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  private CatalogueCsv() {}
}
