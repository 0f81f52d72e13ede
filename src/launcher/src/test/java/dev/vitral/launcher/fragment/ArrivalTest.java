package dev.vitral.launcher.fragment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.launcher.Trouble;
import dev.vitral.launcher.home.Home;
import dev.vitral.launcher.home.Registry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On copies of this repository's own lists. */
class ArrivalTest {

  private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-01-02T03:04:05Z"));

  @TempDir Path root;

  @BeforeEach
  void copy_what_names_all_fragments() throws IOException {
    List<Path> lists =
        List.of(
            Path.of("pom.xml"),
            Path.of("fragments/registry.json"),
            Path.of("fragments/voting/src/main/resources/vitral.json"),
            Path.of("fragments/reviews/src/main/resources/vitral.json"),
            Path.of("docs/performance.md"),
            Path.of("static/css/components/card.css"),
            Path.of("kubernetes/overlays/local/kustomization.yaml"),
            Path.of("kubernetes/overlays/local/registry.json"),
            Path.of("kubernetes/overlays/local/replicas.yaml"));
    for (Path list : lists) {
      Files.createDirectories(root.resolve(list).getParent());
      Files.copy(REPOSITORY.resolve(list), root.resolve(list));
    }
    Files.setLastModifiedTime(root.resolve("pom.xml"), LONG_AGO);
  }

  @Test
  void a_new_fragment_is_on_every_list_behind_the_others() throws IOException {
    arrive("agenda");
    Registry registry = Registry.read(root.resolve("fragments/registry.json"));
    Registry.Fragment agenda = registry.fragments().get(registry.fragments().size() - 1);
    assertThat(agenda.name()).isEqualTo("agenda");
    assertThat(agenda.url()).isEqualTo("http://127.0.0.1:" + agenda.roles().get(0).port());
    assertThat(registry.fragments())
        .filteredOn(other -> other != agenda)
        .allMatch(other -> other.order() < agenda.order())
        .flatExtracting(Registry.Fragment::roles)
        .allMatch(role -> role.port() != agenda.roles().get(0).port());
    assertThat(text("pom.xml")).contains("<module>fragments/agenda</module>");
    assertThat(text("kubernetes/overlays/local/kustomization.yaml"))
        .contains("  - ../../../fragments/agenda/kubernetes\n", "  - name: vitral/agenda\n");
    assertThat(text("kubernetes/overlays/local/registry.json"))
        .contains("{\"name\": \"agenda\", \"url\": \"http://agenda:8080\", \"order\": 60}\n");
    assertThat(text("kubernetes/overlays/local/replicas.yaml")).contains("name: agenda\n");
  }

  @Test
  void its_files_are_the_blueprints_by_its_own_name() throws IOException {
    arrive("agenda");
    Map<Path, String> files = files();
    assertThat(files.keySet())
        .extracting(Path::toString)
        .contains(
            "docs/agenda.md",
            "fragments/agenda/pom.xml",
            "fragments/agenda/kubernetes/web.yaml",
            "fragments/agenda/src/main/java/dev/vitral/agenda/entry/EntryResource.java",
            "fragments/agenda/src/main/resources/vitral.json",
            "fragments/agenda/src/main/resources/messages/agenda_en.properties",
            "fragments/agenda/src/test/java/dev/vitral/agenda/AgendaContractTest.java");
    files.keySet().removeIf(path -> !path.toString().contains("agenda"));
    assertThat(files)
        .allSatisfy((path, text) -> assertThat(text).doesNotContainIgnoringCase("example"));
  }

  /** The formatter would break a longer line, and the build would refuse it. */
  @Test
  void no_line_of_java_grows_too_long_by_the_longest_name() throws IOException {
    arrive("abcdefghijklmnopqrst");
    assertThat(files())
        .allSatisfy(
            (path, text) ->
                assertThat(text.lines().filter(line -> path.toString().endsWith(".java")))
                    .allMatch(line -> line.length() <= 100));
  }

  @Test
  void one_module_more_is_no_reason_to_build_the_others() throws IOException {
    arrive("agenda");
    assertThat(Files.getLastModifiedTime(root.resolve("pom.xml"))).isEqualTo(LONG_AGO);
  }

  @Test
  void who_comes_and_goes_leaves_everything_as_it_was() throws IOException {
    Map<Path, String> before = files();
    arrive("agenda");
    arrive("diario");
    assertThat(files()).isNotEqualTo(before);
    depart("agenda");
    depart("diario");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void who_goes_without_being_deleted_keeps_its_files() throws IOException {
    arrive("agenda");
    new Departure(new Home(root), new FragmentName("agenda")).fromLists();
    assertThat(text("pom.xml")).doesNotContain("agenda");
    assertThat(root.resolve("fragments/agenda/pom.xml")).exists();
    assertThatThrownBy(() -> arrive("agenda")).hasMessageContaining("is there already");
  }

  @ParameterizedTest
  @CsvSource({
    "voting, fragments/voting is there already",
    "songs, has a fragment 'songs'",
    "content, /content belongs to the fragment reviews",
    "performance, docs/performance.md is there already",
    "card, the design system has classes"
  })
  void a_name_that_is_taken_is_refused_and_nothing_is_written(String name, String reason)
      throws IOException {
    Map<Path, String> before = files();
    assertThatThrownBy(() -> arrive(name))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining(reason)
        .hasMessageContaining("Choose another name");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void where_one_file_cannot_be_written_none_is() throws IOException {
    Files.createDirectories(
        root.resolve("kubernetes/overlays/local/replicas.yaml.half/in-the-way"));
    Map<Path, String> before = files();
    assertThatThrownBy(() -> arrive("agenda"))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("Nothing was changed");
    assertThat(files()).isEqualTo(before);
    assertThat(root.resolve("fragments/agenda")).doesNotExist();
  }

  @Test
  void a_list_that_is_not_as_expected_is_named_and_nothing_is_written() throws IOException {
    Files.writeString(root.resolve("kubernetes/overlays/local/kustomization.yaml"), "bases: []\n");
    Map<Path, String> before = files();
    assertThatThrownBy(() -> arrive("agenda"))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("kustomization.yaml is not as it was expected");
    assertThat(files()).isEqualTo(before);
  }

  private void arrive(String name) {
    new Arrival(new Home(root), new FragmentName(name)).write();
  }

  private void depart(String name) {
    Departure departure = new Departure(new Home(root), new FragmentName(name));
    departure.fromLists();
    departure.ofFiles();
  }

  private String text(String file) throws IOException {
    return Files.readString(root.resolve(file));
  }

  private Map<Path, String> files() throws IOException {
    Map<Path, String> texts = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        texts.put(root.relativize(file), Files.readString(file));
      }
    }
    return texts;
  }
}
