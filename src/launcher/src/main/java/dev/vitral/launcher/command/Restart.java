package dev.vitral.launcher.command;

import dev.vitral.launcher.accounts.Accounts;
import dev.vitral.launcher.build.Build;
import dev.vitral.launcher.control.ControlClient;
import dev.vitral.launcher.fragment.Promotion;
import dev.vitral.launcher.home.Home;
import dev.vitral.launcher.home.Placement;
import dev.vitral.launcher.home.Registry;
import dev.vitral.launcher.home.Service;
import java.net.URI;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Starts one part afresh, with the code as it is now. */
@Command(name = "restart", description = "Start one part afresh, built anew if its code changed.")
final class Restart implements Runnable {

  @Parameters(paramLabel = "NAME")
  String name = "";

  private final Home home = Home.ofThisCall();
  private final Terminal terminal = new Terminal();

  @Override
  public void run() {
    ControlClient client = ControlClient.require(home);
    Optional<Service> service = service();
    boolean isNew =
        service.isPresent() && new Build(home).service(service.get().module(), terminal::step);
    client.restart(name);
    terminal.say(name + " is ready.");
    if (isNew && service.filter(Restart::answersVisitors).isPresent()) {
      new Promotion(URI.create(client.portal()), Accounts.of(home).read())
          .of(name)
          .ifPresent(version -> terminal.say("The shell shows version " + version + "."));
    }
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
