package dev.vitral.shell.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.faults.Fault;
import dev.vitral.shell.cache.store.Purge;
import dev.vitral.shell.cache.store.Purge.Depth;
import dev.vitral.shell.fallback.Fallbacks;
import dev.vitral.shell.registry.PlacedInclude;
import dev.vitral.shell.registry.Registry;
import dev.vitral.shell.reuse.FragmentCache;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every fault of every fragment, with nothing kept and with all that was kept gone stale: what
 * becomes of the home page, and of a page of that fragment. A sample meets every fault; {@code
 * ./vitral test --all} meets every cell.
 */
@QuarkusTest
@TestProfile(FaultMatrixTest.Five.class)
class FaultMatrixTest {

  /** A machine that pauses makes a page late now and then; a shell that waits does so always. */
  private static final int LOOKS = 3;

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Locale SPANISH = Locale.forLanguageTag("es");

  @TestHTTPResource("/")
  URI portal;

  @Inject FragmentCache cache;
  @Inject Registry registry;
  @Inject Fallbacks fallbacks;

  private Visitor visitor = new Visitor(URI.create("http://localhost"));

  /** The five, and nobody of the other tests. */
  public static final class Five implements QuarkusTestProfile {

    @Override
    public boolean disableGlobalTestResources() {
      return true;
    }

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(new TestResourceEntry(FiveFragments.class));
    }
  }

  @BeforeEach
  void everything_is_known() throws Exception {
    visitor = new Visitor(portal);
    recover();
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (!hasAllFallbacks()) {
      assertThat(System.nanoTime()).as("fallbacks are missing").isLessThan(giveUp);
      visitor.visit("/");
    }
  }

  @Test
  void whatever_a_fragment_does_the_home_page_stands_and_its_own_pages_are_honest()
      throws Exception {
    List<String> table = new ArrayList<>();
    List<String> wrongs = new ArrayList<>();
    for (Cell cell : Boolean.getBoolean("vitral.tests.all") ? Cell.all() : Cell.sample()) {
      wrongs.addAll(look(cell, table));
    }
    Files.write(Path.of("target", "fault-matrix.txt"), table);
    System.out.println(String.join("\n", table));
    assertThat(wrongs).isEmpty();
  }

  private List<String> look(Cell cell, List<String> table) throws Exception {
    List<String> wrongs = List.of();
    for (int look = 0; look < LOOKS; look++) {
      prepare(cell);
      Look home = Look.at(visitor, "/");
      Look page = Look.at(visitor, cell.fragment().page());
      cell.fragment().proxy().with(Fault.pass());
      table.add(cell.row(home, page));
      wrongs = cell.wrongs(home, page);
      if (wrongs.isEmpty()) {
        return wrongs;
      }
    }
    return wrongs;
  }

  private void prepare(Cell cell) throws Exception {
    recover();
    Optional<String> spoilt = Optional.of(cell.fragment().name());
    cache.purge(
        cell.isWarm() ? Purge.all(spoilt, Depth.SOFT) : Purge.all(Optional.empty(), Depth.HARD));
    cell.fragment().proxy().with(cell.fault());
  }

  /** All is well, and kept. */
  private void recover() throws Exception {
    cache.purge(Purge.all(Optional.empty(), Depth.HARD));
    visitor.visitUntil("/", FaultMatrixTest::isWhole);
    for (StubFragment fragment : FiveFragments.ALL) {
      String end = StubFragment.endOf(fragment.name());
      visitor.visitUntil(fragment.page(), page -> page.body().contains(end));
    }
  }

  private static boolean isWhole(HttpResponse<String> home) {
    return FiveFragments.onHome().stream()
        .allMatch(id -> home.body().contains("data-fragment=\"" + id + "\""));
  }

  private boolean hasAllFallbacks() {
    return registry.portal().fragments().stream()
        .flatMap(
            fragment ->
                fragment.manifest().includes().stream()
                    .filter(include -> include.fallback() != null)
                    .map(include -> new PlacedInclude(fragment, include)))
        .allMatch(include -> fallbacks.of(include, SPANISH).isPresent());
  }
}
