package dev.vitral.songs.search;

import dev.vitral.songs.song.Tongue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code thesaurus.txt} says: a line that is not indented names a theme, the indented ones
 * after it list its words, each with their kind and language.
 *
 * @param fillers words that say nothing about songs, without accents
 */
record ThesaurusFile(Map<Tongue, Set<String>> fillers, List<Theme> themes) {

  private static final String FILE = "thesaurus.txt";

  static ThesaurusFile read() {
    Map<Tongue, Set<String>> fillers = new EnumMap<>(Tongue.class);
    List<Theme> themes = new ArrayList<>();
    for (String line : lines()) {
      if (!line.startsWith(" ")) {
        themes.add(
            new Theme(line.strip(), new EnumMap<>(Tongue.class), new EnumMap<>(Tongue.class)));
        continue;
      }
      String[] sides = line.strip().split(": ", 2);
      String[] kind = sides[0].split(" ");
      Map<Tongue, Set<String>> lists =
          switch (kind[0]) {
            case "filler" -> fillers;
            case "asked" -> themes.get(themes.size() - 1).asked();
            case "sung" -> themes.get(themes.size() - 1).sung();
            default -> throw new IllegalStateException(FILE + " has no words that are " + kind[0]);
          };
      lists
          .computeIfAbsent(
              Tongue.valueOf(kind[1].toUpperCase(Locale.ROOT)), tongue -> new LinkedHashSet<>())
          .addAll(Arrays.asList(sides[1].split(" ")));
    }
    return new ThesaurusFile(fillers, List.copyOf(themes));
  }

  private static List<String> lines() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    @Nullable InputStream in = loader.getResourceAsStream(FILE);
    if (in == null) {
      throw new IllegalStateException("No resource " + FILE);
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
