package dev.vitral.launcher.command;

import dev.vitral.launcher.build.Build;
import dev.vitral.launcher.control.ControlClient;
import dev.vitral.launcher.home.Home;
import dev.vitral.launcher.home.Placement;
import dev.vitral.launcher.home.Registry;
import dev.vitral.launcher.home.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Starts one part afresh, with the code as it is now. */
@Command(name = "restart", description = "Start one part afresh, built anew if its code changed.")
final class Restart implements Runnable {

  @Parameters(paramLabel = "NAME")
  String name = "";

  @Override
  public void run() {
    Home home = Home.ofThisCall();
    ControlClient client = ControlClient.require(home);
    build(home, new Terminal());
    client.restart(name);
    System.out.println(name + " is ready.");
  }

  /** A store has nothing to build. */
  private void build(Home home, Terminal terminal) {
    Registry registry = Registry.read(home.registry());
    Service.of(registry, Placement.USUAL).stream()
        .filter(service -> service.name().equals(name))
        .forEach(service -> new Build(home).service(service.module(), terminal::step));
  }
}
