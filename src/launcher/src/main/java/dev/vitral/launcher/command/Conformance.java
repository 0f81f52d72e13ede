package dev.vitral.launcher.command;

import dev.vitral.launcher.build.Tool;
import dev.vitral.launcher.home.Home;
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

  /** What the edge logs of pages that are meant to fail is of no use here. */
  private static final List<String> JVM =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dorg.jboss.logging.provider=jdk");

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
    Tool conformance = new Tool(home, "conformance");
    conformance.build(new Terminal(System.err)::step);
    List<String> words = new ArrayList<>();
    words.add(directory.orElse(home.root().resolve(CASES)).toString());
    except.ifPresent(file -> words.addAll(List.of("--except", file.toString())));
    return conformance.run(JVM, MAIN, words);
  }
}
