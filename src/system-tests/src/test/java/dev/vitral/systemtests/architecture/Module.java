package dev.vitral.systemtests.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.vitral.systemtests.portal.Checkout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * One module of the house.
 *
 * @param path from the root, such as {@code src/esi}
 */
record Module(String path) {

  private static final String OURS = "dev.vitral";
  private static final Map<Path, JavaClasses> READ = new ConcurrentHashMap<>();

  static Document pom(Path folder) {
    return Jsoup.parse(House.text(folder.resolve("pom.xml")), "", Parser.xmlParser());
  }

  /** As in docs/architecture.md: the folder's name, or {@code fragments/*} for every fragment. */
  String kind() {
    return path.startsWith("fragments/") ? "fragments/*" : name();
  }

  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Below {@code dev.vitral}. */
  String ownPackage() {
    return switch (name()) {
      case "stores-client" -> "stores";
      case "fragment-kit" -> "kit";
      case "fragment-contract" -> "contract";
      case "fragment-contract-junit" -> "contract.junit";
      default -> name().replace("-", "");
    };
  }

  Path folder() {
    return Checkout.root().resolve(path);
  }

  Path mainSources() {
    return folder().resolve("src/main/java");
  }

  Path testSources() {
    return folder().resolve("src/test/java");
  }

  List<Dependency> dependencies() {
    return pom(folder()).select("project > dependencies > dependency").stream()
        .map(Dependency::of)
        .toList();
  }

  /** Ours among them. */
  List<Dependency> acquaintances() {
    return dependencies().stream().filter(one -> one.group().equals(OURS)).toList();
  }

  /** What the build made of the sources; the build of the whole house makes it before. */
  JavaClasses classes() {
    Path classes = folder().resolve("target/classes");
    if (!Files.isDirectory(classes)) {
      throw new IllegalStateException(path + " is not built; run ./mvnw verify");
    }
    return READ.computeIfAbsent(classes, new ClassFileImporter()::importPath);
  }

  @Override
  public String toString() {
    return path;
  }

  /** One entry of a pom. */
  record Dependency(String group, String artifact, boolean testOnly) {

    static Dependency of(Element element) {
      Element scope = element.selectFirst("> scope");
      return new Dependency(
          element.expectFirst("> groupId").text(),
          element.expectFirst("> artifactId").text(),
          scope != null && scope.text().equals("test"));
    }

    /** The module's name: {@code esi} for {@code vitral-esi}. */
    String module() {
      return artifact.replaceFirst("^vitral-", "");
    }
  }
}
