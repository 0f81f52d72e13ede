package dev.vitral.launcher.command;

import dev.vitral.launcher.build.Build;
import dev.vitral.launcher.build.Tool;
import dev.vitral.launcher.edge.EdgeProgram;
import dev.vitral.launcher.home.Home;
import picocli.CommandLine.Command;

/** Builds what {@code up} would build, and what is run beside it. */
@Command(name = "build", description = "Build what is missing or changed, without starting it.")
final class BuildAll implements Runnable {

  @Override
  public void run() {
    Home home = Home.ofThisCall();
    Terminal terminal = new Terminal();
    home.prepare();
    new Build(home).portal(terminal::step);
    new Tool(home, "conformance").build(terminal::step);
    terminal.step("edge: rehearsing");
    new EdgeProgram(home).rehearse();
    terminal.say("Everything is built.");
  }
}
