package dev.vitral.launcher.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.launcher.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a small house: a kit, a shell and two fragments upon it, of which tests visit one. */
class TouchedTest {

  @TempDir Path root;

  @BeforeEach
  void build() throws IOException, InterruptedException {
    module("src/esi", "vitral-esi");
    module("src/fragment-kit", "vitral-fragment-kit");
    module("src/fragment-contract", "vitral-fragment-contract");
    module("shell", "vitral-shell", "vitral-esi", "vitral-fragment-kit");
    module("src/stores-client", "vitral-stores-client");
    module("src/datastores", "vitral-datastores", "vitral-stores-client");
    module("fragments/voting", "vitral-voting", "vitral-fragment-kit", "vitral-stores-client");
    module("fragments/agenda", "vitral-agenda", "vitral-fragment-kit");
    module("src/system-tests", "vitral-system-tests", "vitral-stores-client");
    write("src/system-tests/src/test/java/dev/vitral/systemtests/T.java", "visit(\"/voting\")");
    write("pom.xml", rootPom("voting", "agenda"));
    git("init", "-q", "-b", "main");
    commit();
  }

  @Test
  void who_is_new_is_tested_alone() throws IOException {
    write("fragments/agenda/src/main/java/A.java", "changed");
    assertThat(told()).containsExactly("fragments/agenda fragments/agenda/src/main/java/A.java");
    write("fragments/agenda/src/main/java/B.java", "changed");
    assertThat(told())
        .containsExactly("fragments/agenda fragments/agenda/src/main/java/A.java and 1 more");
    assertThat(touched().modules()).containsExactly("fragments/agenda");
    assertThat(touched().tests()).isEqualTo("dev/vitral/agenda/**/*Test");
    assertThat(touched().wholePortal()).isFalse();
  }

  @Test
  void a_library_touches_all_who_need_it_and_says_through_whom() throws IOException {
    write("src/fragment-kit/src/main/java/A.java", "changed");
    assertThat(told())
        .contains(
            "shell needs src/fragment-kit",
            "fragments/voting needs src/fragment-kit",
            "fragments/agenda needs src/fragment-kit")
        .anyMatch(line -> line.startsWith("src/system-tests looks at shell"))
        .noneMatch(line -> line.startsWith("src/esi"));
    assertThat(touched().wholePortal()).isTrue();
  }

  @Test
  void a_fragment_that_tests_of_the_portal_visit_touches_them_too() throws IOException {
    write("fragments/voting/src/main/java/A.java", "changed");
    assertThat(told()).contains("src/system-tests looks at fragments/voting");
    assertThat(touched().modules()).contains("src/datastores");
  }

  @Test
  void one_module_more_in_the_root_pom_touches_nobody_else() throws IOException {
    module("fragments/diario", "vitral-diario", "vitral-fragment-kit");
    write("pom.xml", rootPom("voting", "agenda", "diario"));
    assertThat(touched().modules()).containsExactly("fragments/diario");
    write("pom.xml", rootPom("voting", "agenda", "diario") + "<plugin/>");
    assertThat(touched().modules()).contains("src/esi", "shell", "fragments/voting");
  }

  @Test
  void manifests_for_clusters_and_documents_have_tests_of_their_own() throws IOException {
    write("fragments/agenda/kubernetes/web.yaml", "changed");
    write("docs/agenda.md", "changed");
    assertThat(touched().modules()).containsExactly("src/system-tests");
    assertThat(touched().wholePortal()).isFalse();
    assertThat(touched().tests())
        .contains("dev/vitral/systemtests/kubernetes/**/*Test", "DocumentsTest#every_link")
        .doesNotContain("agenda");
  }

  @Test
  void what_no_test_looks_at_touches_nothing() throws IOException {
    write("LICENSE", "changed");
    assertThat(touched().isNothing()).isTrue();
  }

  @Test
  void committed_work_counts_since_it_left_the_main_line() throws Exception {
    git("checkout", "-q", "-b", "work");
    write("fragments/agenda/src/main/java/A.java", "changed");
    commit();
    assertThat(touched().modules()).containsExactly("fragments/agenda");
  }

  @Test
  void who_compares_with_nothing_is_told_so() {
    assertThatThrownBy(() -> new Git(root).base("nowhere"))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("'nowhere'")
        .hasMessageContaining("--since");
  }

  @Test
  void one_module_can_be_asked_for() {
    assertThat(Touched.alone(root, "fragments/voting").tests())
        .isEqualTo("dev/vitral/voting/**/*Test");
    assertThatThrownBy(() -> Touched.alone(root, "fragments/nobody"))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("fragments/agenda");
  }

  private Touched touched() {
    Git git = new Git(root);
    String base = git.base("");
    return Touched.by(root, base, git.changedSince(base));
  }

  private List<String> told() {
    List<String> lines = new ArrayList<>();
    touched().tell(line -> lines.add(line.strip().replaceAll(" +", " ")));
    return lines;
  }

  private void module(String folder, String artifact, String... needed) throws IOException {
    StringBuilder pom = new StringBuilder("<parent><artifactId>vitral</artifactId></parent>");
    pom.append("<artifactId>%s</artifactId>".formatted(artifact));
    for (String one : needed) {
      pom.append("<dependency><artifactId>%s</artifactId></dependency>".formatted(one));
    }
    write(folder + "/pom.xml", pom.toString());
    String name = folder.substring(folder.lastIndexOf('/') + 1);
    write(folder + "/src/test/java/dev/vitral/" + name + "/ATest.java", "");
  }

  private static String rootPom(String... fragments) {
    StringBuilder pom = new StringBuilder();
    for (String module :
        List.of(
            "src/esi",
            "src/fragment-kit",
            "src/fragment-contract",
            "shell",
            "src/stores-client",
            "src/datastores",
            "src/system-tests")) {
      pom.append("<module>%s</module>\n".formatted(module));
    }
    for (String fragment : fragments) {
      pom.append("<module>fragments/%s</module>\n".formatted(fragment));
    }
    return pom.toString();
  }

  private void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.resolveSibling("."));
    Files.writeString(path, text);
  }

  private void commit() throws IOException, InterruptedException {
    git("add", "-A");
    git("-c", "user.name=t", "-c", "user.email=t@localhost", "commit", "-q", "-m", "all");
  }

  private void git(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    assertThat(new ProcessBuilder(command).directory(root.toFile()).inheritIO().start().waitFor())
        .isZero();
  }
}
