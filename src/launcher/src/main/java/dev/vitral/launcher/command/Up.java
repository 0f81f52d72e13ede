package dev.vitral.launcher.command;

import dev.vitral.launcher.build.Build;
import dev.vitral.launcher.control.ControlClient;
import dev.vitral.launcher.home.Home;
import dev.vitral.launcher.home.Registry;
import dev.vitral.launcher.home.Service;
import dev.vitral.launcher.portal.Plan;
import dev.vitral.launcher.portal.PortCheck;
import dev.vitral.launcher.stores.RealStores;
import dev.vitral.launcher.supervise.Orphans;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Builds what is missing, starts everything and returns when all is ready. */
@Command(
    name = "up",
    description = "Build what is missing, start the portal, return when it is ready.")
final class Up implements Runnable {

  @Mixin UpOptions options = new UpOptions();

  private final Home home = Home.ofThisCall();
  private final Terminal terminal = new Terminal();

  @Override
  public void run() {
    Optional<ControlClient> running = ControlClient.find(home);
    if (running.isPresent()) {
      running.get().follow(step -> {}, note -> {}); // it may still be starting
      terminal.say("Vitral runs already: " + running.get().portal());
      return;
    }
    Instant began = Instant.now();
    ControlClient started = start(home, options, terminal);
    long seconds = Duration.between(began, Instant.now()).toSeconds();
    new StatusTable(started.status()).print(terminal::say);
    terminal.say("");
    terminal.say("Accounts to log in with: ./vitral accounts");
    terminal.say("Vitral is up after %d s: %s".formatted(seconds, started.portal()));
  }

  /** Everything from checks to the last part that is ready. */
  static ControlClient start(Home home, UpOptions options, Terminal terminal) {
    Plan plan = options.plan();
    Registry registry = plan.registry(home);
    List<Service> services = Service.of(registry, plan.placement());
    plan.check(registry, services);
    home.prepare();
    for (String name : new Orphans(home.pidFiles()).stop(Duration.ofSeconds(15))) {
      terminal.say("Stopped %s, left over from an earlier run.".formatted(name));
    }
    PortCheck.check(plan.listening(services));
    build(home, plan, terminal);
    ControlClient started = Supervisor.spawn(home, options.words());
    started.follow(terminal::step, terminal::say);
    return started;
  }

  private static void build(Home home, Plan plan, Terminal terminal) {
    Build build = new Build(home);
    if (plan.live().isEmpty()) {
      build.portal(terminal::step);
    } else {
      build.shell(terminal::step);
      if (RealStores.areWantedBy(home, plan.live().get().fragment())) {
        build.stores(terminal::step);
      }
    }
  }
}
