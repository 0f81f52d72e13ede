package dev.vitral.songs.song;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of a song.
 *
 * @param text lines separated by {@code \n}, stanzas by an empty one; empty where there are none
 */
public record Lyrics(String text) {

  /** A song without words. */
  public static final Lyrics NONE = new Lyrics("");

  /** What catalogues write where they have no lyrics; never words of a song. */
  private static final Set<String> PLACEHOLDERS =
      Set.of("no lyrics available", "lyrics not available", "no lyrics", "instrumental", "n/a");

  private static final int LONGEST_PASSAGE = 8;
  private static final int SHORTEST_STANZA = 3;
  private static final int MOST_PASSAGES = 60;

  /** The lyrics that a catalogue writes, without its placeholders for none. */
  public static Lyrics of(@Nullable String written) {
    if (written == null) {
      return NONE;
    }
    String text = written.replace("\r\n", "\n").replace('\r', '\n').strip();
    String bare = text.toLowerCase(Locale.ROOT).replaceAll("^[\\[(*]+|[\\])*.!]+$", "").strip();
    return PLACEHOLDERS.contains(bare) ? NONE : new Lyrics(text);
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** The stanzas, each a list of lines. */
  public List<List<String>> stanzas() {
    List<List<String>> stanzas = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      if (!line.isBlank()) {
        open.add(line.strip());
      } else if (!open.isEmpty()) {
        stanzas.add(List.copyOf(open));
        open.clear();
      }
    }
    if (!open.isEmpty()) {
      stanzas.add(List.copyOf(open));
    }
    return stanzas;
  }

  /**
   * The lyrics in pieces that each fit one vector: a stanza, a window of a long one, several short
   * ones together. A refrain counts once.
   */
  public List<String> passages() {
    Set<String> passages = new LinkedHashSet<>();
    List<String> open = new ArrayList<>();
    for (List<String> stanza : stanzas()) {
      open.addAll(stanza);
      if (open.size() >= SHORTEST_STANZA) {
        addWindows(open, passages);
        open.clear();
      }
    }
    addWindows(open, passages);
    return passages.stream().limit(MOST_PASSAGES).toList();
  }

  /** Equal windows, none longer than {@value #LONGEST_PASSAGE} lines. */
  private static void addWindows(List<String> lines, Set<String> passages) {
    int windows = (lines.size() + LONGEST_PASSAGE - 1) / LONGEST_PASSAGE;
    for (int i = 0; i < windows; i++) {
      int from = i * lines.size() / windows;
      int to = (i + 1) * lines.size() / windows;
      passages.add(String.join("\n", lines.subList(from, to)));
    }
  }
}
