package dev.vitral.launcher.command;

import dev.vitral.launcher.build.Build;
import dev.vitral.launcher.home.Home;
import picocli.CommandLine.Command;

/** Builds what {@code up} would build. */
@Command(name = "build", description = "Build what is missing or changed, without starting it.")
final class BuildAll implements Runnable {

  @Override
  public void run() {
    Home home = Home.ofThisCall();
    Terminal terminal = new Terminal();
    home.prepare();
    new Build(home).run(terminal::step);
    terminal.say("Everything is built.");
  }
}
