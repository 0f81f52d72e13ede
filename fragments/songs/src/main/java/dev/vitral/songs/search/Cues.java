package dev.vitral.songs.search;

import dev.vitral.songs.song.Tongue;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which themes a word asks for, looked up instead of compared with every word of every theme. */
final class Cues {

  private static final String ANY_ENDING = "*";

  private final List<Theme> themes;

  /** Places of themes by word, or by stem with {@value #ANY_ENDING} after it. */
  private final Map<Tongue, Map<String, BitSet>> places = new EnumMap<>(Tongue.class);

  Cues(List<Theme> themes) {
    this.themes = themes;
    for (int i = 0; i < themes.size(); i++) {
      int place = i;
      themes.get(i).asked().forEach((tongue, cues) -> add(tongue, cues, place));
    }
  }

  private void add(Tongue tongue, Set<String> cues, int place) {
    Map<String, BitSet> own = places.computeIfAbsent(tongue, one -> new HashMap<>());
    cues.forEach(cue -> own.computeIfAbsent(cue, one -> new BitSet()).set(place));
  }

  /** The themes in their order that a word, in lower case and without accents, asks for. */
  List<Theme> of(String word, Tongue tongue) {
    Map<String, BitSet> own = places.getOrDefault(tongue, Map.of());
    BitSet found = new BitSet();
    found.or(own.getOrDefault(word, new BitSet()));
    for (int end = 1; end <= word.length(); end++) {
      found.or(own.getOrDefault(word.substring(0, end) + ANY_ENDING, new BitSet()));
    }
    return found.stream().mapToObj(themes::get).toList();
  }
}
