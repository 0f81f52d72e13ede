package dev.vitral.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class BenchTest {

  @Test
  void every_bench_that_its_help_names_can_be_run() {
    CommandLine bench = new CommandLine(new Bench());
    String named = bench.getCommandSpec().usageMessage().synopsisSubcommandLabel();

    assertThat(named).isEqualTo("[" + String.join(" | ", bench.getSubcommands().keySet()) + "]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"faults", "neighbours", "overload", "rolling", "hostile"})
  void who_asks_for_help_starts_nothing(String name) {
    StringWriter said = new StringWriter();

    int status = new CommandLine(new Bench()).setOut(new PrintWriter(said)).execute(name, "--help");

    assertThat(status).isZero();
    assertThat(said.toString()).startsWith("Usage: bench " + name);
  }
}
