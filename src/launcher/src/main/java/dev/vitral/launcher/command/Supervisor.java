package dev.vitral.launcher.command;

import dev.vitral.launcher.Trouble;
import dev.vitral.launcher.build.SmallJvm;
import dev.vitral.launcher.control.ControlClient;
import dev.vitral.launcher.control.ControlServer;
import dev.vitral.launcher.control.Progress;
import dev.vitral.launcher.home.Home;
import dev.vitral.launcher.home.Placement;
import dev.vitral.launcher.portal.Plan;
import dev.vitral.launcher.portal.Portal;
import dev.vitral.launcher.supervise.LastLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The process behind {@code up}: detached, it holds all the others until {@code down}. */
@Command(name = "supervise", hidden = true)
final class Supervisor implements Runnable {

  static final String LOG = "launcher";

  /**
   * Outlives the terminal: a session of its own where the system has setsid, else deaf to hang-ups.
   */
  private static final String DETACH =
      "if command -v setsid >/dev/null 2>&1; then setsid \"$@\" & else nohup \"$@\" & fi";

  private static final SmallJvm JVM = new SmallJvm(48, 4);

  @Mixin UpOptions options = new UpOptions();

  /** Starts it and returns as soon as it can be spoken to. */
  static ControlClient spawn(Home home, List<String> options) {
    Path log = home.log(LOG);
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", DETACH, "sh"));
    command.addAll(JVM.command());
    command.add("-Dvitral.home=" + home.root());
    command.add("-Dsun.net.httpserver.nodelay=true");
    command.addAll(List.of("-jar", home.launcherJar().toString(), "supervise"));
    command.addAll(options);
    try {
      keepEarlierLogs(home);
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(home.root().toFile())
              .redirectInput(Path.of("/dev/null").toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      builder.environment().put("MALLOC_ARENA_MAX", "2");
      builder.start().waitFor();
      return awaited(home, log);
    } catch (IOException e) {
      throw new Trouble("The launcher's process cannot be started: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble("Interrupted; ./vitral down stops what was started.", e);
    }
  }

  private static ControlClient awaited(Home home, Path log) throws InterruptedException {
    Instant latest = Instant.now().plus(Duration.ofSeconds(20));
    while (Instant.now().isBefore(latest)) {
      Optional<ControlClient> client = ControlClient.find(home);
      if (client.isPresent()) {
        return client.get();
      }
      Thread.sleep(50);
    }
    throw new Trouble(
        "launcher does not answer after 20 s; its last lines: " + LastLines.of(log, 5));
  }

  /** One earlier run's logs stay beside the present one's. */
  private static void keepEarlierLogs(Home home) throws IOException {
    try (var logs = Files.newDirectoryStream(home.logs(), "*.log")) {
      for (Path log : logs) {
        Files.move(
            log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  @Override
  public void run() {
    Home home = Home.ofThisCall();
    Plan plan = options.plan();
    Progress progress = new Progress();
    CountDownLatch down = new CountDownLatch(1);
    Portal portal = new Portal(home, plan, down::countDown);
    Thread hook = new Thread(portal::stopAll, "stop-all");
    try (ControlServer control = new ControlServer(home, portal, progress)) {
      control.start(url(plan.placement()));
      Runtime.getRuntime().addShutdownHook(hook);
      portal.start(progress);
      down.await();
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IOException e) {
      throw new Trouble("The launcher cannot listen on loopback: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    System.exit(0); // threads that wait for processes do not end by themselves
  }

  private static String url(Placement placement) {
    int port = placement.port().orElse(8080 + placement.offset());
    boolean local = placement.host().equals(Placement.LOOPBACK);
    return "http://%s:%d/".formatted(local ? "localhost" : placement.host(), port);
  }
}
