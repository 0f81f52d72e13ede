package dev.vitral.songs.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words that go together in both languages, one group per line of {@code thesaurus.txt}: who asks
 * for the sea means waves and boats too, and {@code el mar}.
 */
@ApplicationScoped
class Thesaurus {

  private static final String FILE = "thesaurus.txt";
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private final List<Group> groups;
  private final Set<String> empty;

  Thesaurus() {
    List<String> lines = lines();
    empty = words(lines.get(0).substring(lines.get(0).indexOf(':') + 1));
    groups = lines.stream().skip(1).map(Thesaurus::group).toList();
  }

  private static Group group(String line) {
    String[] sides = line.substring(line.indexOf(':') + 1).split("\\|", -1);
    Set<String> cues = words(sides[0]);
    Set<String> related = new LinkedHashSet<>(cues);
    related.removeIf(cue -> cue.endsWith("*"));
    Arrays.stream(sides).skip(1).map(Thesaurus::words).forEach(related::addAll);
    return new Group(cues, String.join(" ", related));
  }

  private static Set<String> words(String text) {
    return new LinkedHashSet<>(Arrays.asList(text.strip().split("\\s+")));
  }

  /** The question without words that say nothing about songs. */
  String essence(String question) {
    List<String> said = new ArrayList<>();
    for (String word : question.split("[^\\p{L}\\p{N}'’]+")) {
      if (!word.isEmpty() && !empty.contains(plain(word))) {
        said.add(word);
      }
    }
    return said.isEmpty() ? question : String.join(" ", said);
  }

  /** What goes with the words of a question, group by group. */
  List<Related> related(String question) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : question.split("[^\\p{L}\\p{N}]+")) {
      words.add(plain(word));
    }
    words.removeAll(empty);
    List<Related> related = new ArrayList<>();
    for (Group group : groups) {
      long cues = words.stream().filter(group::isCuedBy).count();
      if (cues > 0) {
        related.add(new Related(group.related(), cues));
      }
    }
    return related;
  }

  private static String plain(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
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

  /**
   * What goes with a question.
   *
   * @param words separated by blanks
   * @param cues words of the question that say so
   */
  record Related(String words, long cues) {}

  /**
   * Words that go together.
   *
   * @param cues without accents; one that ends in {@code *} stands for all that begin so
   */
  private record Group(Set<String> cues, String related) {

    boolean isCuedBy(String word) {
      return cues.stream().anyMatch(cue -> fits(cue, word));
    }

    private static boolean fits(String cue, String word) {
      return cue.endsWith("*")
          ? word.startsWith(cue.substring(0, cue.length() - 1))
          : word.equals(cue);
    }
  }
}
