package dev.vitral.launcher.portal;

import dev.vitral.launcher.build.ClassArchive;
import dev.vitral.launcher.build.Installed;
import dev.vitral.launcher.home.Home;
import dev.vitral.launcher.home.Placement;
import dev.vitral.launcher.home.Secrets;
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
    int shellManagement,
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

  /** What the service reads; in the cluster its Deployment sets the same. */
  Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(stores);
    environment.put("VITRAL_ROLE", service.role());
    environment.put("QUARKUS_HTTP_HOST", service.host());
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(service.port()));
    environment.put("QUARKUS_MANAGEMENT_HOST", Placement.LOOPBACK);
    environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(service.management()));
    environment.put("VITRAL_SECRETS_DIR", home.secrets().toString());
    // glibc otherwise keeps one arena per thread and core, tens of MiB that nobody uses
    environment.put("MALLOC_ARENA_MAX", "2");
    if (service.isShell()) {
      environment.put("VITRAL_REGISTRY", home.effectiveRegistry().toString());
      environment.put("VITRAL_STATE_DIR", home.shellState().toString());
    } else {
      environment.put(
          "VITRAL_SIGNING_KEY", new Secrets(home.secrets()).signingKey(service.tenant()));
    }
    if (service.tenant().equals("header")) {
      environment.put(
          "VITRAL_HEADER_NAVIGATION_URL",
          "http://%s:%d/vitral/navigation.json".formatted(Placement.LOOPBACK, shellManagement));
    }
    return environment;
  }
}
