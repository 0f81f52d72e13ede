package dev.vitral.esi.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An example of the reference: a line begins with a label, and two spaces or more behind it stands
 * what the label is for; lines that begin with spaces go on with it. A label that is a path or a
 * URL is a resource, which may begin with how it answers, in parentheses.
 *
 * @param place page and line, for messages
 * @param text as it stands there
 */
record Example(String place, String text, List<Section> sections) {

  /** What one label is for. */
  record Section(String label, String text) {}

  private static final Set<String> LABELS =
      Set.of(
          "request", "type", "limit", "allowed", "trusted", "page", // what is given
          "output", "fails", "fetched", "paused", "head", "log"); // what is expected
  private static final Set<String> EXPECTATIONS =
      Set.of("output", "fails", "fetched", "paused", "head", "log");
  private static final Pattern LABELLED = Pattern.compile("(\\S+)(?:( {2,})(.*))?");

  Example {
    sections = List.copyOf(sections);
  }

  static Example read(String place, List<String> lines) {
    List<Section> sections = new ArrayList<>();
    int column = 0;
    for (String line : lines) {
      Matcher labelled = LABELLED.matcher(line);
      if (!line.startsWith(" ") && labelled.matches()) {
        String text = labelled.group(3) == null ? "" : labelled.group(3);
        column = line.length() - text.length();
        sections.add(new Section(labelled.group(1), text));
      } else if (!sections.isEmpty() && line.isBlank() || line.startsWith(" ".repeat(column))) {
        Section last = sections.remove(sections.size() - 1);
        String more = line.isBlank() ? "" : line.substring(column);
        sections.add(new Section(last.label(), last.text() + "\n" + more));
      } else {
        throw new AssertionError(place + ": what is meant by: " + line);
      }
    }
    Example example = new Example(place, String.join("\n", lines), sections);
    example.check();
    return example;
  }

  private void check() {
    for (Section section : sections) {
      boolean known = LABELS.contains(section.label()) || isResource(section);
      if (!known) {
        throw new AssertionError(place + ": unknown label " + section.label());
      }
    }
    if (one("page").isEmpty() || (one("output").isEmpty() && one("fails").isEmpty())) {
      throw new AssertionError(place + ": page, output or fails is missing");
    }
  }

  private static boolean isResource(Section section) {
    return section.label().startsWith("/") || section.label().startsWith("http");
  }

  List<Section> resources() {
    return sections.stream().filter(Example::isResource).toList();
  }

  List<Section> expectations() {
    return sections.stream().filter(section -> EXPECTATIONS.contains(section.label())).toList();
  }

  /** The text behind that label. */
  Optional<String> one(String label) {
    return sections.stream()
        .filter(section -> section.label().equals(label))
        .map(Section::text)
        .findFirst();
  }

  /** The lines behind that label. */
  List<String> lines(String label) {
    return one(label).stream().flatMap(String::lines).toList();
  }

  @Override
  public String toString() {
    return place;
  }
}
