package dev.vitral.launcher.build;

import dev.vitral.launcher.Trouble;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The copy of a built service that runs. Its directory is named after its content, so a later build
 * (or {@code ./vitral test}) does not replace jars under a running process, and a class archive
 * made for it stays valid until the content changes.
 */
public record Installed(Path directory, String fingerprint) {

  /** Where a fast-jar keeps its jars, first come first. */
  private static final List<String> LAYOUT =
      List.of("quarkus/transformed-", "quarkus/", "app/", "lib/");

  /** Copies what was built, unless the same content is there, and removes earlier versions. */
  public static Installed of(Path built, Path apps, String app) {
    try {
      String fingerprint = fingerprint(built);
      Path directory = apps.resolve(app + "-" + fingerprint);
      if (!Files.isDirectory(directory)) {
        Path half = apps.resolve(app + ".half");
        delete(half);
        copy(built, half);
        removeEarlier(apps, app);
        Files.move(half, directory, StandardCopyOption.ATOMIC_MOVE);
      }
      return new Installed(directory, fingerprint);
    } catch (IOException e) {
      throw trouble(app, apps, e);
    }
  }

  /**
   * The same for a single jar whose libraries stay in Maven's repository; {@code directory} is the
   * jar.
   */
  public static Installed ofJar(Path built, String libraries, Path apps, String app) {
    try {
      MessageDigest digest = sha256();
      digest.update(libraries.getBytes(StandardCharsets.UTF_8));
      digest.update(Files.readAllBytes(built));
      String fingerprint = HexFormat.of().formatHex(digest.digest(), 0, 6);
      Path copy = apps.resolve(app + "-" + fingerprint).resolve(built.getFileName().toString());
      if (!Files.exists(copy)) {
        removeEarlier(apps, app);
        Files.createDirectories(copy.getParent());
        Path half = Files.copy(built, copy.resolveSibling("half"));
        Files.move(half, copy, StandardCopyOption.ATOMIC_MOVE);
      }
      return new Installed(copy, fingerprint);
    } catch (IOException e) {
      throw trouble(app, apps, e);
    }
  }

  /** Tells what was built from what was built before. */
  public static String fingerprintOf(Path built) {
    try {
      return fingerprint(built);
    } catch (IOException e) {
      throw new Trouble("%s cannot be read (%s).".formatted(built, e), e);
    }
  }

  /** Removes every copy of it. */
  public static void removeAll(Path apps, String app) {
    try {
      removeEarlier(apps, app);
    } catch (IOException e) {
      throw trouble(app, apps, e);
    }
  }

  private static Trouble trouble(String app, Path apps, IOException e) {
    return new Trouble(
        "%s cannot be copied to %s (%s); is the disk full?".formatted(app, apps, e), e);
  }

  /**
   * Every jar of Quarkus' fast-jar layout, what the build changed or made first. On one class path
   * the JVM's own loader finds the classes, and takes them from a {@link ClassArchive} without
   * reading the jar; the layout's loader would read, inflate and compare each of them.
   */
  public String classPath() {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(file -> file.toString().endsWith(".jar"))
          .filter(file -> !directory.equals(file.getParent()))
          .sorted(Comparator.comparing(this::rank).thenComparing(Path::toString))
          .map(Path::toString)
          .collect(Collectors.joining(File.pathSeparator));
    } catch (IOException e) {
      throw new Trouble("%s cannot be read (%s).".formatted(directory, e), e);
    }
  }

  private int rank(Path jar) {
    String name = directory.relativize(jar).toString();
    return LAYOUT.stream().filter(name::startsWith).findFirst().map(LAYOUT::indexOf).orElseThrow();
  }

  /** The version in the name of the service's own jar, {@code app/vitral-voting-0.1.0.jar}. */
  public static String version(Path built) {
    try (Stream<Path> jars = Files.list(built.resolve("app"))) {
      return jars.map(jar -> jar.getFileName().toString())
          .filter(name -> name.endsWith(".jar"))
          .map(name -> name.replaceFirst("^.*?-(?=\\d)", "").replaceFirst("\\.jar$", ""))
          .findFirst()
          .orElse("");
    } catch (IOException e) {
      return "";
    }
  }

  /** Names and sizes of all files, and the bytes of those that are ours. */
  private static String fingerprint(Path built) throws IOException {
    MessageDigest digest = sha256();
    for (Path file : files(built)) {
      String name = built.relativize(file).toString();
      digest.update((name + " " + Files.size(file) + "\n").getBytes(StandardCharsets.UTF_8));
      if (!name.startsWith("lib") || name.contains("dev.vitral")) {
        digest.update(Files.readAllBytes(file));
      }
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 6);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path file : files(from)) {
      Path target = to.resolve(from.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
  }

  private static void removeEarlier(Path apps, String app) throws IOException {
    try (Stream<Path> all = Files.list(apps)) {
      for (Path earlier : all.filter(path -> isVersionOf(app, path)).toList()) {
        delete(earlier);
      }
    }
  }

  private static boolean isVersionOf(String app, Path path) {
    return path.getFileName().toString().matches(Pattern.quote(app) + "-[0-9a-f]{12}");
  }

  /** Removes a directory and all in it. */
  public static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
