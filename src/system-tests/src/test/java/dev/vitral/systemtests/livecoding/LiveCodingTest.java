package dev.vitral.systemtests.livecoding;

import static dev.vitral.systemtests.portal.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.systemtests.portal.FreePort;
import dev.vitral.systemtests.portal.PortalExtension;
import dev.vitral.systemtests.portal.RunningPortal;
import dev.vitral.systemtests.portal.Shared;
import dev.vitral.systemtests.portal.Visitor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * {@code ./vitral dev NAME --portal URL}: somebody who has nothing but a clone works on a new
 * fragment inside a portal that runs elsewhere, which is the one of this test run.
 */
@ResourceLock(Shared.CALM)
@ExtendWith(PortalExtension.class)
class LiveCodingTest {

  private static final String NAME = "cuaderno";
  private static final String ENTRIES =
      "fragments/%1$s/src/main/java/dev/vitral/%1$s/entry/Entries.java".formatted(NAME);
  private static final Pattern STYLE = Pattern.compile("<link[^>]* href=\"([^\"]+\\.css)\"");

  private final RunningPortal remote;
  private @Nullable SecondCheckout clone;
  private @Nullable Process vitral;

  LiveCodingTest(RunningPortal remote) {
    this.remote = remote;
  }

  /** A test that failed leaves nothing behind either. */
  @AfterEach
  void end() throws Exception {
    if (vitral != null && vitral.isAlive()) {
      vitral.descendants().forEach(ProcessHandle::destroyForcibly);
      vitral.destroyForcibly();
    }
    if (clone != null) {
      clone.run("down");
    }
  }

  @Test
  void a_fragment_in_the_making_is_seen_in_the_midst_of_a_portal_that_is_only_read()
      throws Exception {
    int offset = FreePort.offset(8080, 9000, 8086, 9086);
    SecondCheckout here = SecondCheckout.of(remote.root(), place(), offset);
    here.write(NAME);
    clone = here;
    Process running = here.start("dev", "dev", NAME, "--portal", remote.url("").toString());
    vitral = running;
    Visitor visitor = new Visitor(path -> URI.create("http://localhost:" + (8080 + offset) + path));

    eventually(() -> whileItRuns(running, here, () -> see_it_on_home(visitor)));
    eventually(() -> see_a_page_of_the_portal_as_it_is_there(visitor));
    be_refused_to_write(visitor);

    Path entries = here.file(ENTRIES);
    Files.writeString(
        entries,
        Files.readString(entries).replace("Este panel está en", "Este panel acaba de llegar a"));
    eventually(() -> assertThat(visitor.get("/" + NAME).body()).contains("acaba de llegar"));
    eventually(() -> assertThat(visitor.get("/").body()).contains("acaba de llegar"));

    end_it(running);
    here.run("status");
    assertThat(here.said("run")).contains("does not run");
  }

  private Path place() {
    return remote.root().resolve("src/system-tests/target/second-checkout");
  }

  /** What has ended will not be seen any more. */
  private static void whileItRuns(Process vitral, SecondCheckout clone, Runnable look) {
    try {
      look.run();
    } catch (AssertionError notYet) {
      if (!vitral.isAlive()) {
        throw new IllegalStateException("it ended: " + saidBy(clone), notYet);
      }
      throw notYet;
    }
  }

  private static String saidBy(SecondCheckout clone) {
    try {
      return clone.said("dev");
    } catch (IOException nothing) {
      return "it said nothing";
    }
  }

  private static void see_it_on_home(Visitor visitor) {
    assertThat(visitor.get("/").body())
        .contains(
            List.of(
                "data-fragment=\"header/bar\"",
                "data-fragment=\"voting/leaderboard\"",
                "data-fragment=\"reviews/latest\"",
                "data-fragment=\"%s/latest\"".formatted(NAME)))
        .contains("Este panel está en la portada.");
    assertThat(visitor.get("/en/" + NAME).body())
        .contains("data-fragment=\"header/bar\"", "Its page speaks two languages.");
  }

  private void see_a_page_of_the_portal_as_it_is_there(Visitor visitor) {
    HttpResponse<String> page = visitor.get("/en/voting");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<html lang=\"en\"", "</main>", "</html>");
    List<String> styles =
        STYLE.matcher(page.body()).results().map(found -> found.group(1)).distinct().toList();
    assertThat(styles).anyMatch(path -> path.startsWith("/fragments/voting/"));
    assertThat(styles).anyMatch(path -> path.startsWith("/static/"));
    for (String style : styles) {
      HttpResponse<String> sheet = visitor.get(style);
      assertThat(sheet.statusCode()).as(style).isEqualTo(200);
      assertThat(sheet.headers().firstValue("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("text/css"));
    }
  }

  private static void be_refused_to_write(Visitor visitor) {
    HttpResponse<String> spanish = visitor.postJson("/api/token", "{}");
    assertThat(spanish.statusCode()).isEqualTo(405);
    assertThat(spanish.body()).contains("solo se lee");
    HttpResponse<String> english = visitor.postForm("/en/fragments/voting/leaderboard", "a=b");
    assertThat(english.statusCode()).isEqualTo(405);
  }

  /** As Ctrl-C does: everything in the terminal is told. */
  private static void end_it(Process vitral) throws InterruptedException {
    vitral.descendants().forEach(ProcessHandle::destroy);
    vitral.destroy();
    assertThat(vitral.waitFor(1, TimeUnit.MINUTES)).isTrue();
  }
}
