package dev.vitral.launcher.build;

import dev.vitral.launcher.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The modules of the root pom, told apart by what a running portal needs. */
record Modules(List<String> all) {

  /** Never built for {@code up}: they would download browsers. */
  private static final Set<String> NOT_RUN =
      Set.of("src/launcher", "src/system-tests", "src/fragment-contract-junit");

  /** What is run beside a portal or without one, each by a command of its own. */
  private static final Set<String> TOOLS = Set.of(App.CONFORMANCE, App.BENCH, App.FUZZ);

  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

  static Modules of(Path root) {
    try {
      String pom = Files.readString(root.resolve("pom.xml"));
      return new Modules(
          MODULE.matcher(pom).results().map((MatchResult found) -> found.group(1)).toList());
    } catch (IOException e) {
      throw new Trouble("The root pom.xml cannot be read: " + e.getMessage(), e);
    }
  }

  /** What becomes a process of the portal: the stores, the shell, every fragment. */
  List<App> apps() {
    return all.stream().filter(Modules::isApp).map(App::new).toList();
  }

  /** What the processes share. */
  List<String> libraries() {
    return all.stream()
        .filter(module -> !isApp(module) && !TOOLS.contains(module) && !NOT_RUN.contains(module))
        .toList();
  }

  private static boolean isApp(String module) {
    return module.equals(App.SHELL) || module.equals(App.STORES) || module.startsWith("fragments/");
  }

  /** A module and the file that its build leaves. */
  record App(String module) {
    static final String STORES = "src/datastores";
    static final String SHELL = "shell";
    static final String CONFORMANCE = "src/conformance";
    static final String BENCH = "src/bench";
    static final String FUZZ = "src/fuzz";

    Path artifact(Path root) {
      String file =
          switch (module) {
            case STORES -> "target/stores.classpath";
            case CONFORMANCE, BENCH, FUZZ -> "target/%s.classpath".formatted(name());
            default -> "target/quarkus-app/quarkus-run.jar";
          };
      return root.resolve(module).resolve(file);
    }

    List<Path> sources(Path root) {
      Path home = root.resolve(module);
      List<Path> sources = new ArrayList<>();
      sources.add(home.resolve("src/main"));
      sources.add(home.resolve("pom.xml"));
      if (module.equals(SHELL)) {
        sources.add(root.resolve("static"));
      } else if (module.equals(CONFORMANCE)) {
        sources.addAll(new App(SHELL).sources(root));
      }
      return sources;
    }

    /** The app that this one is built upon and with. */
    Optional<App> base() {
      return module.equals(CONFORMANCE) ? Optional.of(new App(SHELL)) : Optional.empty();
    }

    private String name() {
      return module.substring(module.lastIndexOf('/') + 1);
    }

    /** A name for its stamp: {@code fragments-voting}. */
    String stamp() {
      return module.replace('/', '-');
    }
  }
}
