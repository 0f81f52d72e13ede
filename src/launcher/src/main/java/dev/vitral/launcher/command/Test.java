package dev.vitral.launcher.command;

import dev.vitral.launcher.Foreground;
import dev.vitral.launcher.Trouble;
import dev.vitral.launcher.changes.Git;
import dev.vitral.launcher.changes.Touched;
import dev.vitral.launcher.home.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Runs every test of every module, after installing the few programs that they drive; or only those
 * of one fragment, or only what a change touches.
 */
@Command(
    name = "test",
    description =
        "Run every test; nothing is skipped. With NAME one fragment's, its contract among them.")
final class Test implements Callable<Integer> {

  /** Program → Debian package that holds it. */
  private static final Map<String, String> NEEDED = needed();

  /** Two modules at a time, then the whole portal, which wants the machine for itself. */
  private static final String WHOLE_PORTAL = "src/system-tests";

  /** Modules that are only built have no test that is asked for. */
  private static final String NONE_IS_FINE = "-Dsurefire.failIfNoSpecifiedTests=false";

  /** A build of the whole portal's tests is one of modules that were tested just before. */
  private static final String PARTS_TESTED = "-Dvitral.parts.tested=true";

  /** Where daemons are, whether or not the path of whoever calls says so. */
  private static final String DAEMONS = "/usr/sbin";

  /** Packages of daemons would start them, unless this says no (Debian Policy, 9.3.3.2). */
  private static final String WITHOUT_STARTING =
      """
      export DEBIAN_FRONTEND=noninteractive policy=/usr/sbin/policy-rc.d
      if [ ! -e $policy ]; then
        trap 'rm -f $policy' EXIT
        trap 'exit 130' INT TERM
        printf '#!/bin/sh\nexit 101\n' >$policy && chmod +x $policy
      fi
      """;

  @Option(
      names = "--all",
      description =
          "All of the matrices of faults and rights too, of which the tests else take a sample.")
  boolean all;

  @Option(names = "--changed", description = "Only what a change touches; it says what and why.")
  boolean changed;

  @Option(
      names = "--since",
      paramLabel = "COMMIT",
      description = "What to compare with (default: where this work left origin/main or main).")
  String since = "";

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "A fragment.")
  String name = "";

  private final Home home = Home.ofThisCall();

  private static Map<String, String> needed() {
    Map<String, String> needed = new LinkedHashMap<>();
    needed.put("chromium", "chromium");
    needed.put("kubectl", "kubernetes-client");
    needed.put("npm", "npm"); // and Node with it
    needed.put("varnishd", "varnish");
    return needed;
  }

  @Override
  public Integer call() {
    if (!name.isEmpty()) {
      return callOne();
    }
    return changed || !since.isEmpty() ? callChanged() : callAll();
  }

  private int callOne() {
    Touched fragment = Touched.alone(home.root(), "fragments/" + name);
    Instant began = Instant.now();
    int status = maven("test", "-q", "-pl", modules(fragment), "-am", only(fragment), NONE_IS_FINE);
    Verdict verdict = new Verdict(home.root(), name, began);
    if (status != 0 && verdict.isKept()) {
      System.out.println("The build of " + name + " failed; Maven says above why.");
      return status;
    }
    verdict.lines().forEach(System.out::println);
    return status == 0 && !verdict.isKept() ? 1 : status;
  }

  private int callAll() {
    installMissing();
    int parts = maven("verify", "-T", "2", "-pl", "!" + WHOLE_PORTAL);
    return parts == 0 ? maven("verify", "-pl", WHOLE_PORTAL, "-am", PARTS_TESTED) : parts;
  }

  private int callChanged() {
    Git git = new Git(home.root());
    String base = git.base(since);
    Touched touched = Touched.by(home.root(), base, git.changedSince(base));
    if (touched.isNothing()) {
      System.out.println("Nothing that is tested has changed since " + base + ".");
      return 0;
    }
    System.out.println("Changed since " + base + ", and so to be tested:");
    touched.tell(System.out::println);
    if (touched.systemTests()) {
      installMissing();
    }
    String only = only(touched);
    if (!touched.wholePortal()) {
      return maven("verify", "-pl", modules(touched), "-am", only, NONE_IS_FINE);
    }
    int parts = maven("verify", "-T", "2", "-pl", "!" + WHOLE_PORTAL, only, NONE_IS_FINE);
    return parts == 0
        ? maven("verify", "-pl", WHOLE_PORTAL, "-am", PARTS_TESTED, only, NONE_IS_FINE)
        : parts;
  }

  private static String modules(Touched touched) {
    return String.join(",", touched.modules());
  }

  private static String only(Touched touched) {
    return "-Dtest=" + touched.tests();
  }

  private int maven(String phase, String... words) {
    List<String> command = new ArrayList<>();
    command.add(home.root().resolve("mvnw").toString());
    command.addAll(List.of("-B", phase));
    command.addAll(all ? List.of("-Dvitral.tests.all=true") : List.of());
    command.addAll(List.of(words));
    return run(command);
  }

  private void installMissing() {
    List<String> missing =
        NEEDED.entrySet().stream()
            .filter(entry -> !isOnPath(entry.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    if (!missing.isEmpty()) {
      install(missing);
    }
  }

  private static boolean isOnPath(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream((path + ":" + DAEMONS).split(":"))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
  }

  private void install(List<String> packages) {
    String command =
        "apt-get update && apt-get install -y --no-install-recommends "
            + String.join(" ", packages);
    if (!isOnPath("apt-get") || !"root".equals(System.getProperty("user.name"))) {
      throw new Trouble(
          "The tests need %s; install it as root (on Debian: %s) and run ./vitral test again."
              .formatted(String.join(" and ", packages), command));
    }
    System.out.println("Installing " + String.join(", ", packages));
    if (run(List.of("/bin/sh", "-c", WITHOUT_STARTING + command)) != 0) {
      throw new Trouble(
          "The tests need %s, and it could not be installed: %s"
              .formatted(String.join(" and ", packages), command));
    }
  }

  private int run(List<String> command) {
    return Foreground.run(new ProcessBuilder(command).directory(home.root().toFile()));
  }
}
