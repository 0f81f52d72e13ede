package dev.vitral.launcher.command;

import dev.vitral.launcher.Trouble;
import dev.vitral.launcher.build.Build;
import dev.vitral.launcher.home.Home;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plays ESI cases against the edge and tells which of them it passes. */
@Command(
    name = "conformance",
    description = "Play a directory of ESI cases against the edge over HTTP; docs/edge.md.")
final class Conformance implements Callable<Integer> {

  private static final String MAIN = "dev.vitral.conformance.Conformance";
  private static final String MODULE = "src/conformance";
  private static final String CASES = "src/esi/src/test/resources/conformance";

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "Files of the form esi-case/1; those of src/esi.")
  Optional<Path> directory = Optional.empty();

  @Option(
      names = "--except",
      paramLabel = "FILE",
      description = "Ids of cases that are shown to be wrong; told apart, not counted.")
  Optional<Path> except = Optional.empty();

  private final Home home = Home.ofThisCall();

  @Override
  public Integer call() {
    home.prepare();
    new Build(home).tools(new Terminal(System.err)::step);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    // what the edge logs of pages that are meant to fail is of no use here
    command.addAll(List.of("-Dorg.jboss.logging.provider=jdk", "-cp", classPath(), MAIN));
    command.add(directory.orElse(home.root().resolve(CASES)).toString());
    except.ifPresent(file -> command.addAll(List.of("--except", file.toString())));
    try {
      return new ProcessBuilder(command).inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new Trouble("The cases cannot be played: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  private String classPath() {
    Path target = home.root().resolve(MODULE).resolve("target");
    try {
      return target.resolve("classes")
          + File.pathSeparator
          + Files.readString(target.resolve("conformance.classpath")).strip();
    } catch (IOException e) {
      throw new Trouble("The player is not built (%s).".formatted(e.getMessage()), e);
    }
  }
}
