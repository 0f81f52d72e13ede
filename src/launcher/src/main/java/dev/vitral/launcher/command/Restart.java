package dev.vitral.launcher.command;

import dev.vitral.launcher.accounts.Accounts;
import dev.vitral.launcher.build.Build;
import dev.vitral.launcher.control.ControlClient;
import dev.vitral.launcher.fragment.Promotion;
import dev.vitral.launcher.home.Home;
import dev.vitral.launcher.home.Placement;
import dev.vitral.launcher.home.Registry;
import dev.vitral.launcher.home.Service;
import dev.vitral.launcher.livecoding.DevMode;
import java.net.URI;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Starts one part afresh, with the code as it is now. A new build of a fragment is examined by the
 * shell first, beside the one that runs.
 */
@Command(name = "restart", description = "Start one part afresh, built anew if its code changed.")
final class Restart implements Runnable {

  @Parameters(paramLabel = "NAME")
  String name = "";

  private final Home home = Home.ofThisCall();
  private final Terminal terminal = new Terminal();

  @Override
  public void run() {
    ControlClient client = ControlClient.require(home);
    new DevMode(home, name).stopLeftover();
    Optional<Service> service = service();
    service.ifPresent(built -> new Build(home).service(built.module(), terminal::step));
    Optional<URI> candidate =
        service.filter(Restart::answersVisitors).flatMap(shown -> client.rehearse(name));
    candidate.ifPresent(place -> examine(client, place));
    client.restart(name);
    terminal.say(name + " is ready.");
    if (candidate.isPresent()) {
      promotion(client)
          .of(name)
          .ifPresent(version -> terminal.say("The shell shows version " + version + "."));
    }
  }

  /**
   * Whoever would be refused does not take the place of the one that runs. While the shell is away,
   * or the header, with whom operators log in, there is nobody to ask: they can be mended too.
   */
  private void examine(ControlClient client, URI candidate) {
    try {
      terminal.step(name + ": the new build is examined beside the one that runs");
      if (!promotion(client).examine(name, candidate)) {
        terminal.say("The shell could not be asked about it: it starts without an examination.");
      }
    } finally {
      client.strike(name);
    }
  }

  private Promotion promotion(ControlClient client) {
    return new Promotion(URI.create(client.portal()), Accounts.of(home).read());
  }

  /** A store is none, and has nothing to build. */
  private Optional<Service> service() {
    return Service.of(Registry.read(home.registry()), Placement.USUAL).stream()
        .filter(service -> service.name().equals(name))
        .findFirst();
  }

  private static boolean answersVisitors(Service service) {
    return !service.isShell() && service.role().equals(Registry.Role.WEB);
  }
}
