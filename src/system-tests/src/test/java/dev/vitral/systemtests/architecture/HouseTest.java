package dev.vitral.systemtests.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.systemtests.portal.Checkout;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may know whom, exactly as docs/architecture.md says. */
class HouseTest {

  private static final Acquaintances ALLOWED = Acquaintances.asDrawn();

  static List<Module> modules() {
    return House.modules();
  }

  static Stream<Module> aloneModules() {
    return House.modules().stream().filter(ALLOWED::isAlone);
  }

  @ParameterizedTest
  @MethodSource("modules")
  void a_module_knows_only_whom_the_architecture_allows(Module module) {
    assertThat(module.acquaintances()).allMatch(whom -> ALLOWED.mayKnow(module, whom));
  }

  @Test
  void the_architecture_names_no_module_that_is_not_there() {
    List<String> kinds = House.modules().stream().map(Module::kind).toList();
    assertThat(kinds).containsAll(ALLOWED.always().keySet());
  }

  @ParameterizedTest
  @MethodSource("aloneModules")
  void a_module_that_is_said_to_need_the_jdk_alone_needs_it_alone(Module module) {
    assertThat(module.dependencies()).allMatch(Module.Dependency::testOnly);
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            "java..", "javax.net..", "org.jspecify..", "dev.vitral." + module.ownPackage() + "..")
        .check(module.classes());
  }

  @Test
  void the_stores_process_never_sees_quarkus() {
    Path stores = Checkout.root().resolve("src/datastores");
    assertThat(Module.pom(stores).select("project > parent > artifactId").text())
        .isEqualTo("vitral");
    assertThat(House.text(stores.resolve("pom.xml"))).doesNotContain("io.quarkus");
  }

  @Test
  void only_shell_fragments_and_their_kit_live_on_quarkus() {
    List<String> onQuarkus =
        House.modules().stream()
            .filter(module -> module.dependencies().stream().anyMatch(HouseTest::isQuarkus))
            .map(Module::kind)
            .distinct()
            .toList();
    assertThat(onQuarkus).containsExactlyInAnyOrder("fragment-kit", "shell", "fragments/*");
  }

  private static boolean isQuarkus(Module.Dependency dependency) {
    return dependency.group().startsWith("io.quarkus");
  }

  @Test
  void no_shared_library_knows_a_fragment() {
    List<String> names =
        House.modules().stream()
            .filter(module -> module.kind().equals("fragments/*"))
            .map(Module::name)
            .toList();
    Pattern anyFragment = Pattern.compile("dev\\.vitral\\.(" + String.join("|", names) + ")\\b");
    assertThat(House.programs())
        .filteredOn(module -> !module.kind().equals("fragments/*"))
        .flatExtracting(module -> House.files(module.mainSources()))
        .noneMatch(file -> anyFragment.matcher(House.text(file)).find());
  }
}
