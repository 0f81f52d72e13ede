package dev.vitral.esi.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages of the reference: what their headings are about, and the examples below each. */
final class Reference {

  /**
   * What stands between two headings.
   *
   * @param subjects what the heading has in backticks; none if it is about something else
   * @param text all of it, examples included
   */
  record Chapter(List<String> subjects, String text, List<Example> examples) {}

  private static final List<String> PAGES = List.of("esi.md", "esi-expressions.md");
  private static final Pattern SUBJECT = Pattern.compile("`([^`]+)`");

  private final List<Chapter> chapters = new ArrayList<>();

  private Reference() {}

  static Reference read() {
    Reference reference = new Reference();
    PAGES.forEach(reference::read);
    return reference;
  }

  private void read(String page) {
    List<String> lines = lines(Path.of("../../docs", page));
    List<String> subjects = List.of();
    StringBuilder text = new StringBuilder();
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.equals("```esi")) {
        int end = i + 1 + lines.subList(i + 1, lines.size()).indexOf("```");
        examples.add(Example.read(page + ":" + (i + 1), lines.subList(i + 1, end)));
        i = end;
      } else if (line.startsWith("#")) {
        chapters.add(new Chapter(subjects, text.toString(), List.copyOf(examples)));
        subjects = SUBJECT.matcher(line).results().map(found -> found.group(1)).toList();
        text.setLength(0);
        examples.clear();
      } else {
        text.append(line).append('\n');
      }
    }
    chapters.add(new Chapter(subjects, text.toString(), List.copyOf(examples)));
  }

  private static List<String> lines(Path page) {
    try {
      return Files.readAllLines(page);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Stream<Example> examples() {
    return chapters.stream().flatMap(chapter -> chapter.examples().stream());
  }

  Stream<Chapter> chapters() {
    return chapters.stream();
  }

  Stream<String> subjects() {
    return chapters.stream().flatMap(chapter -> chapter.subjects().stream());
  }

  /** The subjects of that form. */
  Stream<MatchResult> subjects(Pattern form) {
    return subjects().flatMap(subject -> form.matcher(subject).results());
  }
}
