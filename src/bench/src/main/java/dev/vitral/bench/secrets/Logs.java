package dev.vitral.bench.secrets;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Looks in logs for what is for nobody's eyes: passwords, session cookies, tokens, API keys. */
final class Logs {

  private final List<Secret> hidden;

  Logs(List<Person> people) {
    hidden =
        people.stream()
            .flatMap(person -> person.secrets().stream())
            .filter(secret -> !secret.shown())
            .toList();
  }

  /** What stands in the logs of a folder, one sentence for each. */
  List<String> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().flatMap(this::inLog).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Stream<String> inLog(Path log) {
    try (Stream<String> lines = Files.lines(log, ISO_8859_1)) {
      return lines
          .flatMap(line -> hidden.stream().filter(secret -> line.contains(secret.text())))
          .distinct()
          .map(
              found ->
                  "%s of %s stands in %s".formatted(found.what(), found.owner(), log.getFileName()))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
