package dev.vitral.launcher.changes;

import dev.vitral.launcher.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What has to be tested, and why. A module is touched if its sources are, or those of one that it
 * needs. The whole portal is looked at again if something is touched that its tests know; manifests
 * for clusters and links between documents have tests that need no portal.
 */
public final class Touched {

  private static final String PORTAL = "src/system-tests";
  private static final String SYSTEM_TESTS = "dev/vitral/systemtests/";
  private static final String CLUSTER_TESTS = SYSTEM_TESTS + "kubernetes/**/*Test";
  private static final String LINK_TESTS =
      "DocumentsTest#every_link_between_documents_leads_somewhere+decisions_are_numbered_without_holes";

  /** Who has the design system inside. */
  private static final Set<String> WEAR_STATIC = Set.of("shell", "src/fragment-contract");

  /** What the whole portal runs on, or is started by. */
  private static final Set<String> HOUSE = Set.of("shell", "src/datastores", "src/launcher");

  private final Path root;
  private final Needs needs;
  private final Map<String, String> reasons = new LinkedHashMap<>();
  private final Map<String, Integer> more = new HashMap<>();
  private final Set<String> whole = new HashSet<>();
  private final Set<String> tests = new TreeSet<>();

  private Touched(Path root) {
    this.root = root;
    this.needs = Needs.of(root);
  }

  /** By these files, which are other than they were. */
  public static Touched by(Path root, String base, List<String> files) {
    Touched touched = new Touched(root);
    files.forEach(file -> touched.add(file, base));
    return touched;
  }

  /** One module alone. */
  public static Touched alone(Path root, String module) {
    Touched touched = new Touched(root);
    if (!touched.needs.modules().contains(module)) {
      throw new Trouble(
          "There is no module '%s': it is one of %s."
              .formatted(module, String.join(", ", touched.needs.modules())));
    }
    touched.reasons.put(module, "asked for");
    touched.tests.addAll(touched.testsOf(module));
    return touched;
  }

  private void add(String file, String base) {
    if (file.equals("pom.xml")) {
      if (!isSameButForModules(base)) {
        needs.modules().forEach(module -> touch(module, file));
      }
    } else if (file.startsWith(".mvn/") || file.equals("mvnw")) {
      needs.modules().forEach(module -> touch(module, file));
    } else if (file.equals("vitral") || file.startsWith(".ci/")) {
      touch(PORTAL, file);
    } else if (file.startsWith("static/")) {
      WEAR_STATIC.forEach(module -> touchWithAll(module, file));
    } else if (file.endsWith(".md") && !file.contains("/src/")) {
      test(LINK_TESTS, file);
    } else if (isForClusters(file)) {
      test(CLUSTER_TESTS, file);
    } else {
      needs.modules().stream()
          .filter(module -> file.startsWith(module + "/"))
          .forEach(module -> touchWithAll(module, file));
    }
  }

  private boolean isSameButForModules(String base) {
    try {
      String now = Files.readString(root.resolve("pom.xml"));
      return new Git(root)
          .text(base, "pom.xml")
          .filter(then -> withoutModules(then).equals(withoutModules(now)))
          .isPresent();
    } catch (IOException e) {
      throw new Trouble("The root pom.xml cannot be read: " + e.getMessage(), e);
    }
  }

  private static String withoutModules(String pom) {
    return pom.lines().filter(line -> !line.contains("<module>")).collect(Collectors.joining("\n"));
  }

  private static boolean isForClusters(String file) {
    return file.startsWith("kubernetes/")
        || file.contains("/kubernetes/")
        || file.endsWith("/stores.json")
        || file.equals("fragments/registry.json");
  }

  private void touchWithAll(String module, String file) {
    touch(module, file);
    needs.whoNeeds(module).forEach((who, whom) -> touch(who, "needs " + whom));
  }

  private void touch(String module, String reason) {
    if (!whole.add(module)) {
      more.merge(module, 1, Integer::sum);
    } else {
      reasons.put(module, reason);
      tests.addAll(testsOf(module));
      if (HOUSE.contains(module) || isKnownToSystemTests(module)) {
        touch(PORTAL, "looks at " + module);
      }
    }
  }

  private void test(String pattern, String reason) {
    reasons.putIfAbsent(PORTAL, reason);
    tests.add(pattern);
  }

  /** A fragment that tests of the whole portal visit; a new one is held to its contract alone. */
  private boolean isKnownToSystemTests(String module) {
    if (!module.startsWith("fragments/")) {
      return false;
    }
    String name = module.substring("fragments/".length());
    try (Stream<Path> all = Files.walk(root.resolve(PORTAL).resolve("src/test"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file);
        if (text.contains("\"" + name + "\"") || text.contains("\"/" + name)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new Trouble("%s cannot be read: %s".formatted(PORTAL, e.getMessage()), e);
    }
  }

  /** All of a module's, as Surefire writes it: modules have a package of their own. */
  private List<String> testsOf(String module) {
    if (module.equals(PORTAL)) {
      return List.of(SYSTEM_TESTS + "**/*Test");
    }
    Path own = root.resolve(module).resolve("src/test/java/dev/vitral");
    if (!Files.isDirectory(own)) {
      return List.of();
    }
    try (Stream<Path> packages = Files.list(own)) {
      return packages
          .map(folder -> "dev/vitral/%s/**/*Test".formatted(folder.getFileName()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new Trouble("%s cannot be read: %s".formatted(own, e.getMessage()), e);
    }
  }

  public boolean isNothing() {
    return reasons.isEmpty();
  }

  /** One line for each module: what and why. */
  public void tell(Consumer<String> lines) {
    reasons.forEach(
        (module, reason) ->
            lines.accept(
                "  %-28s %s%s"
                    .formatted(
                        module,
                        reason,
                        more.containsKey(module)
                            ? " and %d more".formatted(more.get(module))
                            : "")));
  }

  /** Whether the portal itself is among what has to be tested. */
  public boolean wholePortal() {
    return whole.contains(PORTAL);
  }

  /** Whether some of the tests of system-tests are, which need programs of the system. */
  public boolean systemTests() {
    return reasons.containsKey(PORTAL);
  }

  /** Modules to build, those that they need aside. */
  public List<String> modules() {
    List<String> modules = new ArrayList<>(reasons.keySet());
    if (whole.stream().anyMatch(needs::needsStores)) {
      modules.add("src/datastores");
    }
    return modules.stream().distinct().toList();
  }

  /** Of the modules that are built, the tests that are to be run. */
  public String tests() {
    return String.join(",", tests);
  }
}
