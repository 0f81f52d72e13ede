package dev.vitral.launcher.command;

import dev.vitral.launcher.Trouble;
import dev.vitral.launcher.accounts.Accounts;
import dev.vitral.launcher.build.Build;
import dev.vitral.launcher.control.ControlClient;
import dev.vitral.launcher.fragment.Promotion;
import dev.vitral.launcher.home.Home;
import dev.vitral.launcher.home.Registry;
import dev.vitral.launcher.livecoding.DevMode;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings a fragment into a portal that runs. */
@Command(
    name = "start",
    description = "Build and start a fragment that the running portal does not have yet.")
final class Start implements Runnable {

  @Parameters(paramLabel = "NAME")
  String name = "";

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "One that runs elsewhere, and need not be on the lists.")
  @Nullable URI url;

  private final Home home = Home.ofThisCall();
  private final Terminal terminal = new Terminal();

  @Override
  public void run() {
    ControlClient portal = ControlClient.require(home);
    new DevMode(home, name).stopLeftover();
    portal.join(url == null ? built(portal) : guest(url.toString()));
    terminal.step(name + ": ready; the shell looks at it");
    Optional<String> shown =
        new Promotion(URI.create(portal.portal()), Accounts.of(home).read()).of(name);
    terminal.say(
        shown
            .map(
                version ->
                    "%s %s is part of the portal: %s".formatted(name, version, portal.portal()))
            .orElse(
                name + " runs, and the shell does not show it yet: ./vitral logs shell says why."));
  }

  private Registry.Fragment built(ControlClient portal) {
    Registry registry = Registry.read(home.registry());
    Registry.Fragment fragment =
        registry
            .fragment(name)
            .orElseThrow(
                () ->
                    new Trouble(
                        "fragments/registry.json has no fragment '%1$s': ./vitral new-fragment %1$s writes one, --url names one that runs elsewhere."
                            .formatted(name)));
    if (!portal.has(name)) {
      new Build(home).service("fragments/" + name, terminal::step);
    }
    return fragment;
  }

  private Registry.Fragment guest(String where) {
    int last =
        Registry.read(home.registry()).fragments().stream()
            .mapToInt(Registry.Fragment::order)
            .max()
            .orElse(0);
    return Registry.Fragment.guest(name, where, last + 1);
  }
}
