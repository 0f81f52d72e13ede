package dev.vitral.launcher.build;

import dev.vitral.launcher.Foreground;
import dev.vitral.launcher.Trouble;
import dev.vitral.launcher.home.Home;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A module of {@code src} that is run beside a portal, or without one, in a process of its own.
 *
 * @param name its folder in {@code src}
 */
public record Tool(Home home, String name) {

  /** Builds it if it is missing or stale; tells each step. */
  public void build(Consumer<String> progress) {
    new Build(home).tool(name, progress);
  }

  /**
   * Runs a main class of it, with this process's standard streams, and waits for its end.
   *
   * @param jvm options of the JVM
   * @param words its command line
   * @return its exit status
   */
  public int run(List<String> jvm, String main, List<String> words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvm);
    command.addAll(List.of("-cp", classPath(), main));
    command.addAll(words);
    return Foreground.run(command);
  }

  private String classPath() {
    Path target = home.root().resolve("src").resolve(name).resolve("target");
    try {
      return target.resolve("classes")
          + File.pathSeparator
          + Files.readString(target.resolve(name + ".classpath")).strip();
    } catch (IOException e) {
      throw new Trouble("%s is not built (%s).".formatted(name, e.getMessage()), e);
    }
  }
}
