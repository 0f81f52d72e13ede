package dev.vitral.launcher.command;

import dev.vitral.launcher.build.Tool;
import dev.vitral.launcher.home.Home;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Runs the benches of the ESI engine; everything said after it is for JMH. */
@Command(
    name = "bench",
    description = "Measure the ESI engine with JMH, whose options it takes; docs/performance.md.",
    synopsisSubcommandLabel =
        "[peers | secrets | faults | neighbours | overload | rolling | hostile | storm | registry | ship]",
    subcommands = {
      BenchPeers.class,
      BenchSecrets.class,
      BenchFaults.class,
      BenchNeighbours.class,
      BenchOverload.class,
      BenchRolling.class,
      BenchHostile.class,
      BenchStorm.class,
      BenchRegistry.class,
      BenchShip.class
    })
final class Bench implements Callable<Integer> {

  @Unmatched List<String> words = new ArrayList<>();

  private final Home home = Home.ofThisCall();

  @Override
  public Integer call() {
    home.prepare();
    Tool bench = new Tool(home, "bench");
    bench.build(new Terminal(System.err)::step);
    return bench.run(List.of(), "org.openjdk.jmh.Main", words);
  }
}
