package dev.vitral.systemtests.matrix;

import dev.vitral.systemtests.portal.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The matrix as it is written down: in each service's folder what is its own, here what they share.
 */
final class Table {

  private static final String OWN = "src/test/matrix.txt";
  private static final Path ROOT = Checkout.root();
  private static final Path SHARED = ROOT.resolve("src/system-tests/src/test/resources/matrix");

  private Table() {}

  /** Lines of all services. */
  static List<Row> of(List<Service> services) {
    return services.stream()
        .flatMap(service -> lines(service).map(line -> Row.of(service.name(), line)))
        .toList();
  }

  private static Stream<String> lines(Service service) {
    Stream<String> everybodys = lines(SHARED.resolve("every-service.txt"));
    if (service.isShell()) {
      return Stream.concat(lines(ROOT.resolve("shell").resolve(OWN)), everybodys);
    }
    Path own = ROOT.resolve("fragments").resolve(service.name()).resolve(OWN);
    return Stream.of(lines(own), lines(SHARED.resolve("every-fragment.txt")), everybodys)
        .flatMap(lines -> lines);
  }

  /** A service without a file has no lines yet. */
  private static Stream<String> lines(Path file) {
    try {
      return Files.exists(file)
          ? Files.readAllLines(file).stream().map(String::strip).filter(Table::isRow)
          : Stream.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isRow(String line) {
    return !line.isEmpty() && !line.startsWith("#");
  }
}
