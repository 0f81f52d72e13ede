package dev.vitral.shell.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.contract.junit.LogLines;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that are kept as they were composed: nobody can tell them from pages composed anew. */
class ReadyPageTest {

  private static final Pattern TAG = Pattern.compile("(?im)^etag: (.*?)\r?$");
  private static final Pattern DATE = Pattern.compile("(?im)^date: .*?\r\n");

  /** Whose share for ready pages holds none. */
  private static final String SMALL_CACHE = "63K";

  /** By its third answer out of the cache a page is ready. */
  private static final int UNTIL_READY = 3;

  private static final int STEPS = 40;

  private final AtomicLong clock = new AtomicLong();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void a_ready_page_is_byte_for_byte_the_page_composed_anew(long seed) throws IOException {
    Random random = new Random(seed);
    try (EdgeScene ready = new EdgeScene(clock::get);
        EdgeScene anew = new EdgeScene(clock::get, "--cache", SMALL_CACHE)) {
      RandomSite site = new RandomSite(random, ready, anew);
      for (int step = 0; step < STEPS; step++) {
        if (random.nextInt(4) == 0) {
          site.renew();
        }
        clock.addAndGet(site.pause());
        List<String> said = new ArrayList<>(site.visitor());
        fetchWhatIsMissing(said, ready, anew);
        for (int i = 0; i < UNTIL_READY; i++) {
          String expected = get(anew, said);
          assertThat(get(ready, said)).as("step %d, %s", step, said).isEqualTo(expected);
          said.removeIf(line -> line.startsWith("If-None-Match"));
          Matcher tag = TAG.matcher(expected);
          if (tag.find() && random.nextBoolean()) {
            said.add("If-None-Match: " + tag.group(1));
          }
        }
      }
      assertThat(ready.targets()).containsExactlyInAnyOrderElementsOf(anew.targets());
    }
  }

  @Test
  void a_ready_page_is_not_composed_again_until_a_part_is_replaced() throws IOException {
    String unknown = "<esi:vars>$no_such_function()</esi:vars>";
    try (EdgeScene scene = new EdgeScene(clock::get);
        LogLines log = new LogLines("dev.vitral.shell.edge")) {
      scene
          .markup("/page", unknown + "<esi:include src='/part'/>", "Cache-Control", "max-age=60")
          .page("/part", "one", "Cache-Control", "max-age=5");
      read(scene, 8);
      assertThat(log.all()).as("one line for each time it is composed").hasSize(3);
      scene.page("/part", "two", "Cache-Control", "max-age=5");
      clock.addAndGet(6_000_000_000L);
      assertThat(EdgeScene.body(scene.get("/page"))).isEqualTo("two");
      read(scene, 8);
      assertThat(log.all()).hasSize(5);
    }
  }

  @Test
  void what_chance_the_clock_or_the_visitors_address_decide_is_composed_every_time()
      throws IOException {
    for (String expression : List.of("$rand()", "$time()", "$(REMOTE_ADDR)", "$http_time()")) {
      try (EdgeScene scene = new EdgeScene();
          LogLines log = new LogLines("dev.vitral.shell.edge")) {
        String markup = "<esi:vars>$no_such_function()" + expression + "</esi:vars>";
        scene.markup("/page", markup, "Cache-Control", "max-age=60");
        read(scene, 6);
        assertThat(log.all()).as(expression).hasSize(6);
      }
    }
  }

  @Test
  void the_head_of_a_ready_page_is_that_of_the_page() throws IOException {
    try (EdgeScene scene = new EdgeScene(clock::get)) {
      scene
          .markup("/page", "[<esi:include src='/part'/>]", "Cache-Control", "max-age=60")
          .page("/part", "part", "Cache-Control", "max-age=30");
      String page = read(scene, 4);
      String head =
          scene.send("HEAD /page HTTP/1.1\r\nHost: www.example.test\r\nConnection: close\r\n\r\n");
      assertThat(page).isEqualTo(head + "[part]");
    }
  }

  @Test
  void a_part_that_is_dropped_takes_the_ready_page_with_it() throws IOException {
    try (EdgeScene scene = new EdgeScene(clock::get)) {
      scene
          .markup("/page", "[<esi:include src='/part'/>]", "Cache-Control", "max-age=60")
          .page("/part", "one", "Cache-Control", "max-age=60");
      read(scene, 4);
      scene.page("/page", "plain", "Cache-Control", "max-age=60");
      scene.send(
          "POST /page HTTP/1.1\r\nHost: www.example.test\r\nContent-Length: 0\r\n"
              + "Connection: close\r\n\r\n");
      assertThat(EdgeScene.body(scene.get("/page"))).isEqualTo("plain");
    }
  }

  /** So that all that is compared comes out of the cache, at once. */
  private static void fetchWhatIsMissing(List<String> said, EdgeScene... scenes)
      throws IOException {
    for (EdgeScene scene : scenes) {
      get(scene, said);
    }
  }

  private static String get(EdgeScene scene, List<String> said) throws IOException {
    String answer = scene.get(RandomSite.PAGE, said.toArray(String[]::new));
    return DATE.matcher(answer).replaceFirst("");
  }

  private static String read(EdgeScene scene, int times) throws IOException {
    String answer = "";
    for (int i = 0; i < times; i++) {
      answer = scene.get("/page");
    }
    return answer;
  }
}
