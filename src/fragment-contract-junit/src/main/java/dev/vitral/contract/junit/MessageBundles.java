package dev.vitral.contract.junit;

import dev.vitral.contract.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The Qute message bundles of a fragment, in the folder of its classes. */
public final class MessageBundles {

  /** Every class file that could be one has the annotation's name among its constants. */
  private static final String ANNOTATIONS = "Lio/quarkus/qute/i18n/";

  private static final String CLASS = ".class";

  private final Path classes;
  private final List<Class<?>> types;

  /**
   * Finds them.
   *
   * @param classes the folder, where {@code vitral.json} and {@code messages} are too
   * @param loader of these classes
   */
  public MessageBundles(Path classes, ClassLoader loader) {
    this.classes = classes;
    try (Stream<Path> files = Files.walk(classes)) {
      this.types =
          files
              .filter(file -> file.toString().endsWith(CLASS) && namesAnnotations(file))
              .sorted()
              .<Class<?>>map(file -> load(file, loader))
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What keeps them from saying the same in each language: a message that one lacks, or one that
   * nobody asks for. The interface itself speaks Spanish, unless its annotation says otherwise.
   *
   * @param languages BCP 47 tags
   */
  public List<Violation> violations(List<String> languages) {
    return types.stream()
        .flatMap(type -> MessageBundle.of(type).stream())
        .flatMap(
            bundle ->
                languages.stream()
                    .filter(language -> !language.equals(bundle.language()))
                    .flatMap(language -> bundle.violations(language, classes, types).stream()))
        .toList();
  }

  private static boolean namesAnnotations(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
          .contains(ANNOTATIONS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Class<?> load(Path file, ClassLoader loader) {
    String path = classes.relativize(file).toString();
    String name = path.substring(0, path.length() - CLASS.length()).replace('/', '.');
    try {
      return Class.forName(name.replace('\\', '.'), false, loader);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(file + " is a class that cannot be loaded", e);
    }
  }
}
