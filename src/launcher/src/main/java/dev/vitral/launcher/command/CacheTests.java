package dev.vitral.launcher.command;

import dev.vitral.launcher.Foreground;
import dev.vitral.launcher.home.Home;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the public tests for HTTP caches against the edge; needs Node and npm. */
@Command(
    name = "cache-tests",
    description = "Play http-cache-tests, from npm, against the edge; docs/cache.md.",
    sortOptions = false)
final class CacheTests implements Callable<Integer> {

  private static final String DRIVER = "src/cache-tests/main.mjs";

  @Option(
      names = "--id",
      paramLabel = "TEST",
      description = "One test only, with all that was said on the wire.")
  String id = "";

  @Parameters(
      arity = "0..*",
      paramLabel = "EDGE_OPTION",
      description = "After --, options of the edge.")
  List<String> edge = List.of();

  private final Home home = Home.ofThisCall();

  @Override
  public Integer call() {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("node", home.root().resolve(DRIVER).toString()));
    command.addAll(id.isEmpty() ? List.of() : List.of("--id", id));
    command.add("--");
    command.addAll(edge);
    return Foreground.run(command);
  }
}
