package dev.vitral.stores;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** The checkout this runs in: where the stores' program and the tenants' declarations lie. */
record Repository(Path root) {
  private static final String MARK = "fragments/registry.json";
  private static final String CLASSPATH = "src/datastores/target/stores.classpath";

  /** {@code -Dvitral.home}, {@code VITRAL_HOME}, or the directory upwards that has a registry. */
  static Repository find() {
    Optional<String> said =
        Optional.ofNullable(System.getProperty("vitral.home"))
            .or(() -> Optional.ofNullable(System.getenv("VITRAL_HOME")));
    if (said.isPresent()) {
      return new Repository(Path.of(said.get()).toAbsolutePath());
    }
    Path here = Path.of("").toAbsolutePath();
    for (Path path = here; path != null; path = path.getParent()) {
      if (Files.exists(path.resolve(MARK))) {
        return new Repository(path);
      }
    }
    throw new StoresException.NotBuilt(
        "no Vitral repository at or above " + here + ": say where with -Dvitral.home=DIR");
  }

  /** Own classes first, then what the build wrote down. */
  String classpath() {
    Path file = root.resolve(CLASSPATH);
    Path classes = file.resolveSibling("classes");
    if (!Files.exists(file) || !Files.isDirectory(classes)) {
      throw new StoresException.NotBuilt(
          "the stores are not built: run mvn -pl src/datastores -am process-classes in " + root);
    }
    return classes + System.getProperty("path.separator") + read(file).strip();
  }

  /** The shell's and every fragment's {@code stores.json}. */
  List<Path> tenants() {
    List<Path> found = new ArrayList<>();
    found.add(root.resolve("shell/stores.json"));
    try (Stream<Path> fragments = Files.list(root.resolve("fragments"))) {
      fragments.sorted().map(fragment -> fragment.resolve("stores.json")).forEach(found::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    found.removeIf(file -> !Files.exists(file));
    return List.copyOf(found);
  }

  /** Changes with the program and with the tenants' needs, so that nobody is served by old ones. */
  String fingerprint() {
    CRC32 sum = new CRC32();
    String classpath = classpath();
    sum.update(classpath.getBytes(StandardCharsets.UTF_8));
    for (Path tenant : tenants()) {
      sum.update(read(tenant).getBytes(StandardCharsets.UTF_8));
    }
    try (Stream<Path> classes = Files.walk(root.resolve(CLASSPATH).resolveSibling("classes"))) {
      for (Path file : classes.filter(Files::isRegularFile).sorted().toList()) {
        sum.update(Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Long.toHexString(sum.getValue());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
