package dev.vitral.launcher.command;

import dev.vitral.launcher.Foreground;
import dev.vitral.launcher.Trouble;
import dev.vitral.launcher.build.Build;
import dev.vitral.launcher.build.Platform;
import dev.vitral.launcher.control.ControlClient;
import dev.vitral.launcher.home.Home;
import dev.vitral.launcher.home.Registry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Live coding on one fragment. In a running portal the fragment's process gives way to Quarkus' dev
 * mode on the same port, so that the whole page is there to look at; otherwise only the stores are
 * started.
 */
@Command(
    name = "dev",
    description =
        "Live coding on one fragment, with its real stores (and the portal, if it is up).")
final class Dev implements Callable<Integer> {

  @Parameters(paramLabel = "NAME")
  String name = "";

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
    Optional<ControlClient> running = ControlClient.find(home);
    return running.isPresent() ? insteadOf(running.get()) : withStoresOnly();
  }

  private int insteadOf(ControlClient portal) {
    if (!portal.has(name)) {
      new Build(home).service("fragments/" + name, new Terminal()::step);
      Registry.read(home.registry()).fragment(name).ifPresent(portal::join);
    }
    System.out.printf("%s runs in dev mode inside %s%n", name, portal.portal());
    portal.kill(name);
    atTheEnd(() -> portal.restart(name));
    return develop(portal);
  }

  private int withStoresOnly() {
    UpOptions options = new UpOptions();
    options.storesOnly = true;
    options.offset = Integer.parseInt(System.getenv().getOrDefault("VITRAL_PORT_OFFSET", "0"));
    ControlClient stores = Up.start(home, options, new Terminal());
    atTheEnd(stores::down);
    return develop(stores);
  }

  /** Dev mode ends with q or with Ctrl-C, which ends this process too. */
  private static void atTheEnd(Runnable work) {
    Runtime.getRuntime().addShutdownHook(new Thread(work, "after-dev"));
  }

  private int develop(ControlClient launcher) {
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
            "io.quarkus:quarkus-maven-plugin:%s:dev".formatted(Platform.quarkusVersion(home)));
    ProcessBuilder maven = new ProcessBuilder(command).directory(home.root().toFile());
    maven.environment().putAll(launcher.environment(name));
    return Foreground.run(maven);
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
