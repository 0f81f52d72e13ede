package dev.vitral.systemtests.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How code in this house is written, as far as a program can tell. */
class CodeTest {

  private static final int LONGEST_FILE = 300;

  /** They are talked to on a terminal. */
  private static final Set<String> COMMANDS =
      Set.of("launcher", "datastores", "conformance", "bench", "fuzz", "system-tests");

  /** Set up logging for the one program that runs without Quarkus, and hear it in tests. */
  private static final Set<String> PLAIN_LOGGING =
      Set.of("dev.vitral.shell.edge.alone.PlainLogging", "dev.vitral.contract.junit.LogLines");

  static List<Module> programs() {
    return House.programs();
  }

  static Stream<Module> services() {
    return House.programs().stream().filter(module -> !COMMANDS.contains(module.name()));
  }

  /** The package that they are in is the module's face and may know all of them. */
  @ParameterizedTest
  @MethodSource("programs")
  void rooms_of_a_module_form_no_cycle(Module module) {
    slices()
        .matching("dev.vitral." + module.ownPackage() + ".(**)")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(module.classes());
  }

  @ParameterizedTest
  @MethodSource("services")
  void services_and_libraries_log_through_the_logger(Module module) {
    noClasses().should(ACCESS_STANDARD_STREAMS).check(module.classes());
    NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(
        module.classes().that(describe("log by other means", one -> !isPlain(one.getName()))));
  }

  @ParameterizedTest
  @MethodSource("programs")
  void a_class_with_a_path_is_called_a_resource(Module module) {
    classes()
        .that(haveAPath())
        .should()
        .haveSimpleNameEndingWith("Resource")
        .allowEmptyShould(true)
        .check(module.classes());
  }

  private static boolean isPlain(String name) {
    return PLAIN_LOGGING.stream().anyMatch(name::startsWith);
  }

  private static DescribedPredicate<JavaClass> haveAPath() {
    return describe("have a @Path", one -> one.isAnnotatedWith("jakarta.ws.rs.Path"));
  }

  @Test
  void no_file_is_longer_than_three_hundred_lines() {
    assertThat(House.sources()).noneMatch(file -> House.text(file).lines().count() > LONGEST_FILE);
  }

  @Test
  void every_package_says_where_to_begin_and_marks_what_may_be_null() {
    List<Path> packages =
        House.programs().stream()
            .flatMap(module -> House.files(module.mainSources()).stream())
            .map(Path::getParent)
            .distinct()
            .toList();
    assertThat(packages).allMatch(CodeTest::isDescribed);
  }

  private static boolean isDescribed(Path folder) {
    Path info = folder.resolve("package-info.java");
    return Files.exists(info)
        && House.text(info).contains("@NullMarked")
        && House.text(info).contains("/**");
  }
}
