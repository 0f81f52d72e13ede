package dev.vitral.launcher.command;

import dev.vitral.launcher.build.Tool;
import dev.vitral.launcher.home.Home;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Feeds the ESI engine with inputs that grow out of those which reached new code. */
@Command(
    name = "fuzz",
    description = "Fuzz the ESI engine for a bounded time; docs/esi-fuzzing.md.",
    sortOptions = false)
final class Fuzz implements Callable<Integer> {

  @Parameters(
      arity = "0..*",
      paramLabel = "TARGET",
      description = "tokens, page, expressions, regex; all of them, one after the other.")
  List<String> targets = List.of();

  @Option(
      names = "--minutes",
      paramLabel = "N",
      description = "How long altogether; 4.",
      defaultValue = "4")
  String minutes = "4";

  @Option(
      names = "--keep",
      description = "Afterwards add to the kept corpus what reached code that nothing there does.")
  boolean keep;

  private final Home home = Home.ofThisCall();

  @Override
  public Integer call() {
    home.prepare();
    Tool fuzz = new Tool(home, "fuzz");
    fuzz.build(new Terminal(System.err)::step);
    List<String> words =
        new ArrayList<>(List.of("--root", home.root().toString(), "--minutes", minutes));
    if (keep) {
      words.add("--keep");
    }
    words.addAll(targets);
    return fuzz.run(List.of("-XX:+UseSerialGC", "-Xmx256m"), "dev.vitral.fuzz.run.FuzzRun", words);
  }
}
