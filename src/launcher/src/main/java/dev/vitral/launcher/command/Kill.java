package dev.vitral.launcher.command;

import dev.vitral.launcher.control.ControlClient;
import dev.vitral.launcher.home.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Breaks one part on purpose. */
@Command(name = "kill", description = "SIGKILL one part and hold it down until restart NAME.")
final class Kill implements Runnable {

  @Parameters(paramLabel = "NAME")
  String name = "";

  @Override
  public void run() {
    ControlClient.require(Home.ofThisCall()).kill(name);
    System.out.println("%s is down until ./vitral restart %s.".formatted(name, name));
  }
}
