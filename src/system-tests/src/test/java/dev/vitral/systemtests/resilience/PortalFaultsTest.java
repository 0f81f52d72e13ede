package dev.vitral.systemtests.resilience;

import static dev.vitral.systemtests.portal.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.systemtests.portal.Accounts;
import dev.vitral.systemtests.portal.PortalExtension;
import dev.vitral.systemtests.portal.RunningPortal;
import dev.vitral.systemtests.portal.Visitor;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * The fault matrix over the real portal: one fault for each fragment, with nothing kept and with
 * all that was kept gone stale. The shell's own FaultMatrixTest has every fault, over stubs.
 */
@Isolated
@ExtendWith(PortalExtension.class)
class PortalFaultsTest {

  /** A machine that pauses makes a page late now and then; a shell that waits does so always. */
  private static final int LOOKS = 8;

  private static final List<String> FRAGMENTS =
      List.of("header", "voting", "reviews", "songs", "prompts");

  private static final List<String> ON_HOME =
      List.of(
          "header/art",
          "header/badge",
          "header/bar",
          "prompts/trending",
          "reviews/latest",
          "songs/searchbox",
          "voting/leaderboard");

  private static final List<String> WITH_FALLBACK =
      List.of(
          "header/badge",
          "prompts/trending",
          "reviews/latest",
          "songs/searchbox",
          "voting/leaderboard");

  @TempDir Path directory;
  private final RunningPortal portal;
  private final Map<String, List<String>> fallbacks;

  PortalFaultsTest(RunningPortal portal) {
    this.portal = portal;
    Map<String, String> urls = portal.urls();
    fallbacks =
        WITH_FALLBACK.stream()
            .collect(Collectors.toMap(include -> include, include -> fallback(urls, include)));
  }

  /** As its fragment gives it. */
  private static List<String> fallback(Map<String, String> urls, String include) {
    String fragment = include.substring(0, include.indexOf('/'));
    HttpResponse<String> answer =
        new Visitor(path -> URI.create(urls.get(fragment) + path))
            .get("/fragments/" + include + "/fallback");
    assertThat(answer.statusCode()).as(include).isEqualTo(200);
    return Composed.shape(Jsoup.parseBodyFragment(answer.body()).body().child(0));
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.MINUTES)
  void whatever_a_fragment_does_the_home_page_stands_and_its_own_pages_are_honest()
      throws Exception {
    String operator = new Accounts(portal).as(Accounts.OPERATOR).token().orElseThrow();
    List<String> table = new ArrayList<>();
    List<String> wrongs = new ArrayList<>();
    try (ShellBehindFaults shell =
        new ShellBehindFaults(portal, directory, FRAGMENTS, settings())) {
      for (SpoiltFragment fragment : SpoiltFragment.all()) {
        wrongs.addAll(look(shell, operator, fragment, table));
      }
    }
    Files.write(portal.root().resolve("src/system-tests/target/portal-faults.txt"), table);
    System.out.println(String.join("\n", table));
    assertThat(wrongs).isEmpty();
  }

  /** Includes get the time that two busy cores need; the page does not. */
  private static String[] settings() {
    return Stream.concat(
            ON_HOME.stream().map("vitral.include.\"%s\".deadline=1s"::formatted),
            Stream.of(
                "vitral.page.deadline=2s",
                "vitral.overload.enabled=false",
                "vitral.session.deadline=10s"))
        .toArray(String[]::new);
  }

  private List<String> look(
      ShellBehindFaults shell, String operator, SpoiltFragment fragment, List<String> table) {
    List<String> wrongs = List.of();
    for (int look = 0; look < LOOKS; look++) {
      shell.heal();
      Whole whole = new Whole(wholeHome(shell), wholePage(shell, fragment), fallbacks);
      purge(shell, operator, fragment);
      shell.spoil(fragment.name(), fragment.fault());
      if (fragment.isWarm()) {
        eventually(() -> assertThat(isNoticed(shell, fragment)).isTrue());
      }
      Composed home = visit(shell, "/");
      Composed page = visit(shell, fragment.path());
      table.add(fragment.row(home, page));
      wrongs = fragment.wrongs(whole, home, page);
      if (wrongs.isEmpty()) {
        return wrongs;
      }
    }
    return wrongs;
  }

  private static boolean isNoticed(ShellBehindFaults shell, SpoiltFragment fragment) {
    return fragment.isNoticed(visit(shell, "/"), visit(shell, fragment.path()));
  }

  private static Composed visit(ShellBehindFaults shell, String path) {
    return Composed.of(shell.visit(path));
  }

  private static Composed wholeHome(ShellBehindFaults shell) {
    List<Composed> looks = new ArrayList<>();
    eventually(
        () -> {
          looks.add(visit(shell, "/"));
          assertThat(last(looks).fresh()).containsOnlyKeys(ON_HOME);
        });
    return last(looks);
  }

  private static Composed wholePage(ShellBehindFaults shell, SpoiltFragment fragment) {
    List<Composed> looks = new ArrayList<>();
    eventually(
        () -> {
          looks.add(visit(shell, fragment.path()));
          assertThat(last(looks).arrival().status()).isEqualTo(200);
          assertThat(last(looks).arrival().isBrokenOff()).isFalse();
          assertThat(last(looks).hasLandmarks()).isTrue();
        });
    return last(looks);
  }

  private static Composed last(List<Composed> looks) {
    return looks.get(looks.size() - 1);
  }

  /** All that anybody said is gone, or what the fragment said is stale; it can be asked for. */
  private static void purge(ShellBehindFaults shell, String operator, SpoiltFragment fragment) {
    String order =
        fragment.isWarm()
            ? "{\"all\":true,\"soft\":true,\"fragment\":\"%s\"}".formatted(fragment.name())
            : "{\"all\":true}";
    Visitor visitor = new Visitor(shell::url);
    eventually(
        () -> {
          HttpResponse<String> answer =
              visitor.postJson("/_vitral/api/purge", order, "Authorization", "Bearer " + operator);
          assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        });
  }
}
