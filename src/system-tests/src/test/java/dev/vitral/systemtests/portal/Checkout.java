package dev.vitral.systemtests.portal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** The checkout in which the tests run. */
public final class Checkout {

  private Checkout() {}

  /** The folder that holds {@code fragments/registry.json}, here or above. */
  public static Path root() {
    return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
        .filter(folder -> Files.exists(folder.resolve("fragments/registry.json")))
        .findFirst()
        .orElseThrow();
  }
}
