package dev.vitral.launcher.portal;

import dev.vitral.launcher.build.ClassArchive;
import dev.vitral.launcher.build.Installed;
import dev.vitral.launcher.build.SmallJvm;
import dev.vitral.launcher.home.Home;
import dev.vitral.launcher.home.Service;
import dev.vitral.launcher.supervise.Launch;
import dev.vitral.launcher.supervise.Share;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How one service's process is started: its JVM, its environment, its own settings.
 *
 * @param isCandidate whether it runs beside the service itself, for a moment
 */
record ServiceLaunch(
    Home home,
    Service service,
    Surroundings surroundings,
    Map<String, String> stores,
    Map<String, String> settings,
    boolean isCandidate) {

  /** What a request makes is gone before this is full. */
  private static final int YOUNG_MIB = 12;

  /**
   * In the shell what a request makes lives as long as its latest part. Where that is more than
   * fits, it moves among the old, and a collection of those holds up every page.
   */
  private static final int SHELL_YOUNG_MIB = 96;

  /** What the build makes of a Quarkus application; {@code quarkus-run.jar} ends up there too. */
  private static final String MAIN = "io.quarkus.runner.GeneratedMain";

  /** The newest build, copied to where it runs. */
  Installed installed() {
    return Installed.of(built(), home.apps(), app());
  }

  /** What tells the newest build from another. */
  String newestFingerprint() {
    return Installed.fingerprintOf(built());
  }

  /** Removes what it ran from. */
  void discard() {
    Installed.removeAll(home.apps(), app());
  }

  private Path built() {
    return service.built(home.root());
  }

  /** A candidate has a copy of its own: the service itself still runs from its own. */
  private String app() {
    String module = Path.of(service.module()).getFileName().toString();
    return isCandidate ? Service.candidateOf(module) : module;
  }

  String version() {
    return Installed.version(built());
  }

  Launch launch(Installed app) {
    String classPath = app.classPath();
    ClassArchive archive =
        ClassArchive.of(home.archives(), service.name(), app.fingerprint(), classPath);
    List<String> command = new ArrayList<>(new SmallJvm(service.heapMiB(), youngMiB()).command());
    command.addAll(service.jvmOptions());
    if (!isCandidate) {
      command.addAll(archive.flags());
    }
    settings.forEach((key, value) -> command.add("-D%s=%s".formatted(key, value)));
    command.addAll(List.of("-cp", classPath, MAIN));
    return new Launch(
        command,
        environment(),
        service.isShell() ? Share.FIRST : Share.EQUAL,
        home.root(),
        home.log(service.name()),
        isCandidate ? status -> {} : archive::ended);
  }

  private int youngMiB() {
    return service.isShell() ? SHELL_YOUNG_MIB : YOUNG_MIB;
  }

  /** What the service reads. */
  Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(stores);
    environment.putAll(surroundings.of(service));
    return environment;
  }
}
