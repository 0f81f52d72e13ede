package dev.vitral.launcher.command;

import dev.vitral.launcher.build.Build;
import dev.vitral.launcher.edge.EdgeProgram;
import dev.vitral.launcher.home.Home;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Prints the command that runs the shell alone, as an edge; the script becomes it, so that one
 * process stays.
 */
@Command(
    name = "edge",
    description = "Stand in front of any HTTP site, with ESI and a cache; docs/edge.md.",
    sortOptions = false,
    modelTransformer = EdgeOptions.class)
final class Edge implements Runnable {

  @Parameters(paramLabel = "ORIGIN_URL", description = "Where the site is: http://127.0.0.1:3000")
  String origin = "";

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    Home home = Home.ofThisCall();
    home.prepare();
    new Build(home).shell(new Terminal(System.err)::step);
    List<String> words = new ArrayList<>(List.of(origin));
    words.addAll(EdgeOptions.given(spec.commandLine().getParseResult()));
    List<String> command = new EdgeProgram(home).command(words);
    System.out.println(
        "exec " + command.stream().map(Edge::quoted).collect(Collectors.joining(" ")));
  }

  /** For a shell, whatever is in it. */
  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }
}
