package dev.vitral.launcher.build;

import dev.vitral.launcher.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The modules of the root pom, told apart by what a running portal needs. */
record Modules(List<String> all) {

  /** Never built for {@code up}: they would download browsers and benches. */
  private static final Set<String> NOT_RUN =
      Set.of("src/launcher", "src/system-tests", "src/fragment-contract-junit", "src/bench");

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

  /** What becomes a process of its own: the stores, the shell, every fragment. */
  List<App> apps() {
    return all.stream().filter(Modules::isApp).map(App::new).toList();
  }

  /** What the processes share. */
  List<String> libraries() {
    return all.stream().filter(module -> !isApp(module) && !NOT_RUN.contains(module)).toList();
  }

  private static boolean isApp(String module) {
    return module.equals("shell") || module.equals(App.STORES) || module.startsWith("fragments/");
  }

  /** A module and the file that its build leaves. */
  record App(String module) {
    static final String STORES = "src/datastores";

    Path artifact(Path root) {
      return root.resolve(module)
          .resolve(
              module.equals(STORES)
                  ? "target/stores.classpath"
                  : "target/quarkus-app/quarkus-run.jar");
    }

    List<Path> sources(Path root) {
      Path home = root.resolve(module);
      return module.equals("shell")
          ? List.of(home.resolve("src/main"), home.resolve("pom.xml"), root.resolve("static"))
          : List.of(home.resolve("src/main"), home.resolve("pom.xml"));
    }

    /** A name for its stamp: {@code fragments-voting}. */
    String stamp() {
      return module.replace('/', '-');
    }
  }
}
