package dev.vitral.launcher.command;

import dev.vitral.launcher.control.ControlClient;
import dev.vitral.launcher.home.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes a fragment out of a portal that runs; it stays on the lists. */
@Command(
    name = "stop",
    description = "Take a fragment out of the running portal, which then does not know it.")
final class Stop implements Runnable {

  @Parameters(paramLabel = "NAME")
  String name = "";

  @Override
  public void run() {
    ControlClient.require(Home.ofThisCall()).leave(name);
    System.out.println(name + " is no part of the portal any more.");
  }
}
