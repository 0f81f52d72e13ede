package dev.vitral.systemtests.architecture;

import dev.vitral.systemtests.portal.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** The repository as its poms describe it. */
final class House {

  private House() {}

  /** Every module of the root pom. */
  static List<Module> modules() {
    return Module.pom(Checkout.root()).select("project > modules > module").stream()
        .map(Element::text)
        .map(Module::new)
        .toList();
  }

  /** Every module that holds Java sources for {@code main}. */
  static List<Module> programs() {
    return modules().stream().filter(module -> Files.isDirectory(module.mainSources())).toList();
  }

  /** Every Java file of every module, tests too. */
  static List<Path> sources() {
    return modules().stream()
        .flatMap(module -> Stream.of(module.mainSources(), module.testSources()))
        .filter(Files::isDirectory)
        .flatMap(folder -> files(folder).stream())
        .filter(file -> file.toString().endsWith(".java"))
        .toList();
  }

  static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
