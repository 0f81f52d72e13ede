package dev.vitral.launcher.command;

import dev.vitral.launcher.control.ControlClient;
import dev.vitral.launcher.home.Home;
import dev.vitral.launcher.supervise.Orphans;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;

/** Stops everything; data and secrets stay. */
@Command(name = "down", description = "Stop everything; data stays.")
final class Down implements Runnable {

  @Override
  public void run() {
    Home home = Home.ofThisCall();
    Optional<ControlClient> running = ControlClient.find(home);
    running.ifPresent(ControlClient::down);
    List<String> orphans = new Orphans(home.pidFiles()).stop(Duration.ofSeconds(15));
    if (running.isPresent() || !orphans.isEmpty()) {
      System.out.println("Vitral is down; ./vitral up starts it again with the same data.");
    } else {
      System.out.println("Vitral does not run.");
    }
  }
}
