package dev.vitral.launcher.portal;

import dev.vitral.launcher.build.ClassArchive;
import dev.vitral.launcher.build.Installed;
import dev.vitral.launcher.home.Home;
import dev.vitral.launcher.home.Service;
import dev.vitral.launcher.supervise.Launch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How one service's process is started: its JVM, its environment, its own settings. */
record ServiceLaunch(
    Home home,
    Service service,
    Surroundings surroundings,
    Map<String, String> stores,
    Map<String, String> settings) {

  /**
   * A small heap, the smallest collector and the quick compiler: many services share one machine.
   */
  private static final List<String> JVM =
      List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss512k");

  Installed installed() {
    return Installed.of(
        service.built(home.root()),
        home.apps(),
        Path.of(service.module()).getFileName().toString());
  }

  String version() {
    return Installed.version(service.built(home.root()));
  }

  Launch launch() {
    Installed app = installed();
    ClassArchive archive = ClassArchive.of(home.archives(), service.name(), app.fingerprint());
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM);
    command.addAll(archive.flags());
    settings.forEach((key, value) -> command.add("-D%s=%s".formatted(key, value)));
    command.add("-jar");
    command.add(app.jar().toString());
    return new Launch(
        command, environment(), home.root(), home.log(service.name()), archive::ended);
  }

  /** What the service reads. */
  Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(stores);
    environment.putAll(surroundings.of(service));
    return environment;
  }
}
