package dev.vitral.systemtests.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.systemtests.portal.PortalExtension;
import dev.vitral.systemtests.portal.RunningPortal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The matrix has a line for every endpoint, and none for what is not there. */
@ExtendWith(PortalExtension.class)
class CompletenessTest {

  /** Rooms of the shell that answer themselves, and the constants that say where. */
  private static final List<String> ANSWERING =
      List.of("operators", "statics", "surrogate", "syndication");

  private static final Pattern ADDRESS =
      Pattern.compile("static final String [A-Z]+ = \"(/[^\"]+)");

  private final RunningPortal portal;
  private final List<Service> services;
  private final List<Row> rows;
  private final Documents documents = new Documents();

  CompletenessTest(RunningPortal portal) {
    this.portal = portal;
    services = Service.all(portal);
    rows = Table.of(services);
  }

  @Test
  void every_endpoint_of_the_documents_is_in_the_matrix() {
    assertThat(documented())
        .as("endpoints, each of which needs a line in src/test/matrix.txt of its service")
        .allMatch(endpoints(rows.stream())::contains);
  }

  /** Health and metrics, which no document names, are lines for every service. */
  @Test
  void the_matrix_has_no_line_for_what_is_not_there() {
    assertThat(endpoints(rows.stream().filter(row -> row.rule() != Rule.MANAGEMENT)))
        .as("endpoints of the matrix, each of which an OpenAPI document has to name")
        .allMatch(documented()::contains);
  }

  private Set<Endpoint> documented() {
    return services.stream()
        .flatMap(service -> documents.endpoints(service).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<Endpoint> endpoints(Stream<Row> rows) {
    return rows.map(Row::endpoint).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void every_route_of_a_manifest_is_in_the_matrix() {
    Set<Endpoint> known = endpoints(rows.stream());
    assertThat(services)
        .filteredOn(service -> !service.isShell())
        .flatExtracting(documents::promises)
        .allMatch(promise -> known.stream().anyMatch(promise::isKeptBy));
  }

  /** Nothing generates it: the shell decides by paths, not by annotations. */
  @Test
  void the_shells_document_names_all_that_it_answers_itself() {
    Set<Endpoint> documented = documents.endpoints(services.get(0));
    assertThat(addresses())
        .isNotEmpty()
        .allMatch(
            address -> documented.stream().anyMatch(known -> known.template().startsWith(address)));
  }

  private List<String> addresses() {
    Path shell = portal.root().resolve("shell/src/main/java/dev/vitral/shell");
    return ANSWERING.stream().map(shell::resolve).flatMap(CompletenessTest::addressesIn).toList();
  }

  private static Stream<String> addressesIn(Path room) {
    try (Stream<Path> sources = Files.list(room)) {
      return sources.map(CompletenessTest::text).toList().stream()
          .flatMap(text -> ADDRESS.matcher(text).results())
          .map(found -> found.group(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
