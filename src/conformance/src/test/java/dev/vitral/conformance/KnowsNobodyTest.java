package dev.vitral.conformance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** A judge who asks the accused is none. */
@AnalyzeClasses(
    packages = "dev.vitral.conformance",
    importOptions = ImportOption.DoNotIncludeTests.class)
class KnowsNobodyTest {

  @ArchTest
  static final ArchRule nothing_that_reads_or_compares_knows_what_is_tested =
      noClasses()
          .that()
          .resideInAnyPackage("..cases..", "..stub..", "..client..", "..judge..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.vitral.esi..", "dev.vitral.shell..", "io.vertx..", "io.netty..");

  @ArchTest
  static final ArchRule only_the_names_of_hosts_are_looked_up_the_engines_way =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("StubResolver")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.vitral.esi..");

  @ArchTest
  static final ArchRule no_two_packages_know_each_other =
      slices().matching("dev.vitral.conformance.(*)..").should().beFreeOfCycles();
}
