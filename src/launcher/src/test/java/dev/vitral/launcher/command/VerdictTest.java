package dev.vitral.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictTest {

  private static final String CONTRACT =
      "<testcase name='the_shell_would_promote_it' classname='dev.vitral.agenda.AgendaContractTest'";
  private static final String PASSED =
      "<testcase name='it_is' classname='dev.vitral.agenda.EntryTest'/>";

  @TempDir Path root;

  private final Instant began = Instant.now().minusSeconds(1);

  @Test
  void tests_that_passed_are_counted_over_all_reports() throws IOException {
    report("EntryTest", PASSED + PASSED);
    report("AgendaContractTest", CONTRACT + "/>");
    assertThat(verdict().isKept()).isTrue();
    assertThat(verdict().lines()).containsExactly("agenda keeps the contract: 3 tests.");
  }

  @Test
  void what_failed_is_told_with_the_first_lines_of_its_message() throws IOException {
    report("EntryTest", PASSED);
    report(
        "AgendaContractTest",
        CONTRACT
            + "><failure message='&#10;Expecting empty but was:&#10;  [/agenda es: has no title]"
            + "&#10;3&#10;4&#10;5'>at Some.java</failure></testcase>"
            + CONTRACT.replace("the_shell_would_promote_it", "it_starts")
            + "><error type='x'>java.lang.Error&#10;\tat Some.java</error></testcase>");
    assertThat(verdict().isKept()).isFalse();
    assertThat(verdict().lines())
        .containsExactly(
            "agenda fails 2 of 3 tests:",
            "  AgendaContractTest.the_shell_would_promote_it",
            "    Expecting empty but was:",
            "    [/agenda es: has no title]",
            "    3",
            "    4",
            "  AgendaContractTest.it_starts",
            "    java.lang.Error",
            "    at Some.java",
            "See fragments/agenda/target/surefire-reports");
  }

  @Test
  void a_list_of_failures_ends_somewhere() throws IOException {
    report("AgendaContractTest", (CONTRACT + "><error message='no'/></testcase>").repeat(20));
    assertThat(verdict().lines()).hasSize(27).contains("  and 8 more");
  }

  @Test
  void a_report_of_another_run_says_nothing() throws IOException {
    Path report = report("AgendaContractTest", CONTRACT + "/>");
    Files.setLastModifiedTime(report, FileTime.from(began.minusSeconds(60)));
    assertThat(verdict().isKept()).isFalse();
    assertThat(verdict().lines()).containsExactly("No test of agenda was run.");
  }

  @Test
  void tests_without_the_contract_do_not_say_that_it_is_kept() throws IOException {
    report("EntryTest", PASSED);
    assertThat(verdict().isKept()).isFalse();
    assertThat(verdict().lines().get(0)).contains("is not held to the contract", "1 test ");
  }

  private Verdict verdict() {
    return new Verdict(root, "agenda", began);
  }

  private Path report(String test, String cases) throws IOException {
    Path reports =
        Files.createDirectories(root.resolve("fragments/agenda/target/surefire-reports"));
    return Files.writeString(
        reports.resolve("TEST-dev.vitral.agenda." + test + ".xml"),
        "<?xml version='1.0' encoding='UTF-8'?><testsuite>" + cases + "</testsuite>");
  }
}
