package dev.vitral.launcher.command;

import dev.vitral.launcher.Trouble;
import dev.vitral.launcher.build.Build;
import dev.vitral.launcher.build.Installed;
import dev.vitral.launcher.build.Platform;
import dev.vitral.launcher.control.ControlClient;
import dev.vitral.launcher.home.Home;
import dev.vitral.launcher.home.Registry;
import dev.vitral.launcher.livecoding.DevMode;
import dev.vitral.launcher.remote.RemoteAddress;
import dev.vitral.launcher.remote.RemotePortal;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Live coding on one fragment. In a running portal the fragment's process gives way to Quarkus' dev
 * mode on the same port, so that the whole page is there to look at; with {@code --portal} all but
 * the fragment is read from a portal that runs elsewhere; otherwise only the stores are started.
 */
@Command(
    name = "dev",
    description =
        "Live coding on one fragment, with its real stores (and the portal, if it is up).")
final class Dev implements Callable<Integer> {

  /** Beside code, templates and settings: who changes one of these wants to see it too. */
  private static final String READ_AT_THE_START = "vitral.json,assets/**";

  @Parameters(paramLabel = "NAME")
  String name = "";

  @Option(
      names = "--portal",
      paramLabel = "URL",
      description = "Read all but the fragment from the portal there; nothing is sent to it.")
  @Nullable String portal;

  private final Home home = Home.ofThisCall();

  @Override
  public Integer call() {
    List<String> fragments =
        Registry.read(home.registry()).fragments().stream().map(Registry.Fragment::name).toList();
    if (!fragments.contains(name)) {
      throw new Trouble(
          "There is no fragment '%s': it is one of %s."
              .formatted(name, String.join(", ", fragments)));
    }
    DevMode mode = new DevMode(home, name);
    if (mode.stopLeftover()) {
      System.out.printf("Stopped the dev mode of %s that an earlier call had left.%n", name);
    }
    Optional<ControlClient> running = ControlClient.find(home);
    if (portal != null) {
      return beside(RemoteAddress.of(portal), running, mode);
    }
    return running.isPresent() ? insteadOf(running.get(), mode) : withStoresOnly(mode);
  }

  private int insteadOf(ControlClient portal, DevMode mode) {
    if (!portal.has(name)) {
      new Build(home).service("fragments/" + name, new Terminal()::step);
      Registry.read(home.registry()).fragment(name).ifPresent(portal::join);
    }
    System.out.printf("%s runs in dev mode inside %s%n", name, portal.portal());
    portal.kill(name);
    atTheEnd(mode, () -> portal.restart(name));
    return develop(portal, mode);
  }

  private int withStoresOnly(DevMode mode) {
    UpOptions options = options();
    options.storesOnly = true;
    ControlClient stores = Up.start(home, options, new Terminal());
    atTheEnd(mode, stores::down);
    return develop(stores, mode);
  }

  private static UpOptions options() {
    UpOptions options = new UpOptions();
    options.offset = Integer.parseInt(System.getenv().getOrDefault("VITRAL_PORT_OFFSET", "0"));
    return options;
  }

  private int beside(RemoteAddress remote, Optional<ControlClient> running, DevMode mode) {
    if (running.isPresent()) {
      throw new Trouble(
          "A portal runs here already (%s): ./vitral down ends it; without --portal %s takes its place in it."
              .formatted(running.get().portal(), name));
    }
    new RemotePortal(remote).manifests(); // who is not there is told of at once
    forgetEarlierOnes();
    UpOptions options = options();
    options.live = name;
    options.portal = remote.origin();
    options.noContent = true;
    ControlClient local = Up.start(home, options, new Terminal());
    atTheEnd(mode, local::down);
    System.out.printf(
        "%s runs in dev mode inside %s; all else is read from %s%n", name, local.portal(), remote);
    return develop(local, mode);
  }

  /** What was kept of another portal says nothing of this one. */
  private void forgetEarlierOnes() {
    try {
      Installed.delete(home.shellStateBeside());
    } catch (IOException e) {
      throw new Trouble(
          "%s cannot be removed: %s".formatted(home.shellStateBeside(), e.getMessage()), e);
    }
  }

  /**
   * Whatever ends this process but {@code kill -9}: q, Ctrl-C, a terminal that is closed. Dev mode
   * goes first, since it has the fragment's port. What was stopped meanwhile by {@code down} has
   * nothing left to do.
   */
  private void atTheEnd(DevMode mode, Runnable work) {
    Runnable both =
        () -> {
          mode.end();
          try {
            if (ControlClient.find(home).isPresent()) {
              work.run();
            }
          } catch (Trouble e) {
            System.err.println(e.getMessage());
          }
        };
    Runtime.getRuntime().addShutdownHook(new Thread(both, "after-dev"));
  }

  private int develop(ControlClient launcher, DevMode mode) {
    List<String> command =
        List.of(
            home.root().resolve("mvnw").toString(),
            "-Prun",
            "-ntp",
            "-pl",
            "fragments/" + name,
            "-am",
            "compile",
            "-Djvm.args=" + compilersDoors(),
            "-Ddebug=false", // its port would be the same for every fragment
            "-Dquarkus.analytics.disabled=true", // else it asks, and waits for an answer
            "io.quarkus:quarkus-maven-plugin:%s:dev".formatted(Platform.quarkusVersion(home)));
    ProcessBuilder maven = new ProcessBuilder(command).directory(home.root().toFile());
    Map<String, String> environment = launcher.environment(name);
    maven.environment().putAll(environment);
    maven.environment().put("QUARKUS_LIVE_RELOAD_WATCHED_RESOURCES", READ_AT_THE_START);
    return mode.run(maven, URI.create("http://127.0.0.1:" + environment.get("QUARKUS_HTTP_PORT")));
  }

  /** What Error Prone needs of the JDK, wherever it runs: dev mode compiles in its own process. */
  private String compilersDoors() {
    Path settings = home.root().resolve(".mvn/jvm.config");
    try {
      String text = Files.readString(settings);
      return text.substring(text.indexOf("--add-exports")).strip();
    } catch (IOException e) {
      throw new Trouble("%s cannot be read: %s".formatted(settings, e.getMessage()), e);
    }
  }
}
