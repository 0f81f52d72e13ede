package dev.vitral.systemtests.matrix;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of the matrix: an endpoint, whom it lets in, what these get, and what is sent.
 *
 * <pre>{@code
 * PATCH /reviews/{review} reviewer-or-moderator 200 {"title":"Matriz"}
 * }</pre>
 *
 * @param service whose it is: {@code shell}, or a fragment
 * @param path with query
 * @param success statuses of those who are let in
 * @param body JSON or a form; empty for none
 */
record Row(
    String service,
    String method,
    String path,
    Rule rule,
    Set<Integer> success,
    Set<Note> notes,
    Optional<String> body) {

  private static final Pattern LINE =
      Pattern.compile("([A-Z]+) +(\\S+) +([a-z-]+) +([0-9|]+)((?: +\\+[a-z]+)*)(?: +(\\S.*))?");

  /** What a line says besides, after a plus. */
  enum Note {
    /** Who is let in uses up what the line names: the next one needs it anew. */
    FRESH,
    /** Ends the session or account of those who are let in, so others of their kind ask. */
    SPARE
  }

  /** Reads a line. */
  static Row of(String service, String line) {
    Matcher parts = LINE.matcher(line.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException("No line of a matrix, for " + service + ": " + line);
    }
    return new Row(
        service,
        parts.group(1),
        parts.group(2),
        Rule.named(parts.group(3)),
        Stream.of(parts.group(4).split("\\|")).map(Integer::valueOf).collect(Collectors.toSet()),
        notes(parts.group(5)),
        Optional.ofNullable(parts.group(6)));
  }

  private static Set<Note> notes(String words) {
    return Stream.of(words.split("[ +]+"))
        .filter(word -> !word.isEmpty())
        .map(word -> Note.valueOf(word.toUpperCase(Locale.ROOT)))
        .collect(Collectors.toSet());
  }

  boolean isShells() {
    return service.equals(Service.SHELL);
  }

  boolean has(Note note) {
    return notes.contains(note);
  }

  Endpoint endpoint() {
    return Endpoint.of(service, method, path.split("\\?", 2)[0]);
  }

  boolean isForm() {
    return body.filter(text -> text.matches("[a-z]+=.*")).isPresent();
  }

  @Override
  public String toString() {
    return service + " " + method + " " + path;
  }
}
