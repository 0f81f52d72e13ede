package dev.vitral.shell.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.vitral.faults.Fault;
import dev.vitral.shell.cache.store.Purge;
import dev.vitral.shell.cache.store.Purge.Depth;
import dev.vitral.shell.fallback.Fallbacks;
import dev.vitral.shell.registry.PlacedInclude;
import dev.vitral.shell.registry.Registry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Every fault of every fragment, with nothing kept and with all that was kept gone stale: what
 * becomes of the home page, and of a page of that fragment. A sample meets every fault; {@code
 * ./vitral test --all} meets every cell.
 */
@QuarkusTest
@TestProfile(FaultMatrixTest.Five.class)
class FaultMatrixTest extends FiveScene {

  /** A machine that pauses makes a page late now and then; a shell that waits does so always. */
  private static final int LOOKS = 8;

  /** The page's deadline, and three times the 100 ms by which it may be passed. */
  private static final Duration LATEST = Duration.ofMillis(2_300);

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Locale SPANISH = Locale.forLanguageTag("es");

  @Inject Registry registry;
  @Inject Fallbacks fallbacks;

  /** The five, and nobody of the other tests. */
  public static final class Five extends FiveProfile {

    public Five() {
      super(Map.of());
    }
  }

  @BeforeEach
  void fallbacks_are_known() throws Exception {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (!hasAllFallbacks()) {
      assertThat(System.nanoTime()).as("fallbacks are missing").isLessThan(giveUp);
      visitor.visit("/");
    }
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.MINUTES)
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

  @Test
  void a_page_that_drips_after_its_commit_is_broken_off_at_the_deadline() throws Exception {
    StubFragment songs = FiveFragments.named("songs");
    CountDownLatch seen = new CountDownLatch(1);
    nothingIsKept();
    songs.origin().on(songs.page(), exchange -> drip(exchange, seen));

    Look page = Look.at(visitor, songs.page());
    for (int look = 1; look < LOOKS && page.took().compareTo(LATEST) > 0; look++) {
      page = Look.at(visitor, songs.page());
    }
    seen.countDown();

    assertThat(page.brokenOff()).isTrue();
    assertThat(page.text()).contains("it begins");
    assertThat(page.took()).isBetween(Duration.ofMillis(1_500), LATEST);
  }

  private static void drip(HttpExchange exchange, CountDownLatch seen) throws IOException {
    exchange.getResponseHeaders().set("Vitral-Layout", "default");
    exchange.getResponseHeaders().set("Content-Type", "text/html");
    exchange.sendResponseHeaders(200, 0);
    String begins = "<html><head></head><body><p>it begins" + " ".repeat(300);
    exchange.getResponseBody().write(begins.getBytes(StandardCharsets.UTF_8));
    exchange.getResponseBody().flush();
    CrowdScene.await(seen);
    exchange.close();
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
