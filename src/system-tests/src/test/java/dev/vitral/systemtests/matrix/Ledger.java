package dev.vitral.systemtests.matrix;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What became of every line, way and caller: a text to be read beside the matrix. */
final class Ledger {

  private final Path file;
  private final Map<Row, Map<Way, Map<Caller, String>>> answers = new LinkedHashMap<>();

  Ledger(Path file) {
    this.file = file;
  }

  /** Notes an answer; of several to one caller all are kept. */
  void add(Row row, Way way, Caller caller, Reply reply) {
    answers
        .computeIfAbsent(row, key -> new EnumMap<>(Way.class))
        .computeIfAbsent(way, key -> new EnumMap<>(Caller.class))
        .merge(caller, Integer.toString(reply.status()), (one, other) -> one + "/" + other);
  }

  /** How much was looked at, in one sentence. */
  String summary() {
    long combinations =
        answers.values().stream()
            .flatMap(ways -> ways.values().stream())
            .mapToLong(Map::size)
            .sum();
    long endpoints = answers.keySet().stream().map(Row::endpoint).distinct().count();
    return "The matrix: %d endpoints, %d combinations of endpoint, way and caller."
        .formatted(endpoints, combinations);
  }

  /** Writes the file, the summary at its end. */
  void write() {
    Stream<String> head =
        Stream.of("Callers: " + Stream.of(Caller.values()).map(Caller::name).collect(joining(" ")));
    Stream<String> lines = answers.entrySet().stream().flatMap(Ledger::lines);
    try {
      Files.write(file, Stream.of(head, lines, Stream.of(summary())).flatMap(s -> s).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> lines(Map.Entry<Row, Map<Way, Map<Caller, String>>> row) {
    return row.getValue().entrySet().stream()
        .map(
            way ->
                "%-70s %-10s %s"
                    .formatted(
                        row.getKey(),
                        way.getKey(),
                        way.getValue().values().stream().collect(joining(" "))));
  }
}
