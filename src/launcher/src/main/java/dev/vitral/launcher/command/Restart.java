package dev.vitral.launcher.command;

import dev.vitral.launcher.build.Build;
import dev.vitral.launcher.control.ControlClient;
import dev.vitral.launcher.home.Home;
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
    new Build(home).portal(new Terminal()::step);
    client.restart(name);
    System.out.println(name + " is ready.");
  }
}
