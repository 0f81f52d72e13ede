package dev.vitral.launcher.command;

import dev.vitral.launcher.control.ControlClient;
import dev.vitral.launcher.fragment.Departure;
import dev.vitral.launcher.fragment.FragmentName;
import dev.vitral.launcher.home.Home;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Ends a fragment. */
@Command(
    name = "remove-fragment",
    description = "Stop a fragment if it runs, and take it from the lists; its folder stays.")
final class RemoveFragment implements Runnable {

  @Parameters(paramLabel = "NAME")
  String name = "";

  @Option(names = "--delete", description = "Delete its folder and its page in docs too.")
  boolean delete;

  @Override
  public void run() {
    Home home = Home.ofThisCall();
    FragmentName chosen = new FragmentName(name);
    Optional<ControlClient> running = ControlClient.find(home);
    running.filter(portal -> portal.has(name)).ifPresent(portal -> portal.leave(name));
    Departure departure = new Departure(home, chosen);
    departure.fromLists();
    if (delete) {
      departure.ofFiles();
    }
    System.out.printf(
        delete ? "%s is gone.%n" : "%s is on no list any more; fragments/%1$s is still there.%n",
        chosen);
  }
}
