package dev.vitral.launcher.command;

import dev.vitral.launcher.control.ControlClient;
import dev.vitral.launcher.control.PartStatus;
import dev.vitral.launcher.home.Home;
import dev.vitral.launcher.supervise.State;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Breaks one part on purpose. */
@Command(name = "kill", description = "SIGKILL one part and hold it down until restart NAME.")
final class Kill implements Runnable {

  @Parameters(paramLabel = "NAME")
  String name = "";

  @Override
  public void run() {
    ControlClient client = ControlClient.require(Home.ofThisCall());
    client.kill(name);
    String down =
        client.status().stream()
            .filter(part -> part.state().equals(State.DOWN.word()))
            .map(PartStatus::name)
            .collect(Collectors.joining(", "));
    System.out.println("Down: %s. ./vitral restart %s brings it back.".formatted(down, name));
  }
}
