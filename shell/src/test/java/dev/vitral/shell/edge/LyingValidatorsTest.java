package dev.vitral.shell.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A 304 that is about something else shows nobody anything wrong. */
class LyingValidatorsTest {

  private static final String OK = "HTTP/1.1 200 OK\nContent-Type: text/html\n";
  private static final String NOT_MODIFIED = "HTTP/1.1 304 Not Modified\n";
  private static final String KEPT = "Cache-Control: max-age=60\n";
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final String AT_NOON = "Date: Sat, 21 Nov 2026 12:00:00 GMT\n";

  private final AtomicLong clock = new AtomicLong(System.nanoTime());
  private final AtomicReference<Instant> wall = new AtomicReference<>(NOON);
  private final LyingOrigin origin = new LyingOrigin();
  private final EdgeScene scene = EdgeScene.inFrontOf(origin.url(), clock::get, wall::get);

  LyingValidatorsTest() throws IOException {}

  @AfterEach
  void end() throws IOException {
    scene.close();
    origin.close();
  }

  @Test
  void a_304_to_who_asked_for_no_such_thing_is_no_page() throws IOException {
    origin.says("/page", NOT_MODIFIED + KEPT + "ETag: \"a\"", "");
    assertThat(scene.get("/page")).startsWith("HTTP/1.1 502 ");
    origin.says("/page", OK + KEPT + "ETag: \"a\"\nContent-Length: 3", "one");
    assertThat(EdgeScene.body(scene.get("/page"))).as("nothing was kept").isEqualTo("one");
  }

  @Test
  void a_304_with_the_tag_of_another_answer_leaves_the_kept_one_out() throws IOException {
    origin.says("/page", OK + KEPT + "ETag: \"a\"\nContent-Length: 3", "one");
    scene.get("/page");
    clock.addAndGet(Duration.ofMinutes(2).toNanos());
    origin.saysFirst("/page", NOT_MODIFIED + KEPT + "ETag: \"b\"", "");
    origin.says("/page", OK + KEPT + "ETag: \"b\"\nContent-Length: 3", "two");
    assertThat(EdgeScene.body(scene.get("/page"))).isEqualTo("two");
    assertThat(EdgeScene.body(scene.get("/page"))).isEqualTo("two");
    assertThat(origin.asked().get(1)).containsIgnoringCase("if-none-match: \"a\"");
    assertThat(origin.asked().get(2)).doesNotContainIgnoringCase("if-none-match");
    assertThat(origin.times("/page")).isEqualTo(3);
  }

  @Test
  void a_304_about_the_kept_answer_keeps_its_body_and_its_length() throws IOException {
    origin.says("/page", OK + KEPT + "ETag: \"a\"\nContent-Length: 3", "one");
    scene.get("/page");
    clock.addAndGet(Duration.ofMinutes(2).toNanos());
    origin.says("/page", NOT_MODIFIED + KEPT + "ETag: \"a\"\nContent-Length: 999\nX-New: yes", "");
    String answer = scene.get("/page");
    assertThat(EdgeScene.body(answer)).isEqualTo("one");
    assertThat(answer).containsIgnoringCase("content-length: 3").containsIgnoringCase("x-new: yes");
    assertThat(EdgeScene.body(scene.get("/page"))).isEqualTo("one");
    assertThat(origin.times("/page")).isEqualTo(2);
  }

  @Test
  void an_origin_whose_clock_is_wrong_is_believed_no_more_than_it_says() throws IOException {
    String longAgo = "Date: Thu, 01 Jan 1970 00:00:00 GMT\n";
    origin.says("/old", OK + KEPT + longAgo + "Content-Length: 3", "old");
    scene.get("/old");
    scene.get("/old");
    assertThat(origin.times("/old")).as("as old as it says: never fresh").isEqualTo(2);
    String ahead = "Date: Thu, 01 Jan 2099 00:00:00 GMT\nExpires: Thu, 01 Jan 2099 00:00:30 GMT\n";
    origin.says("/new", OK + ahead + "Content-Length: 3", "new");
    assertThat(isKeptFor(29, "/new")).as("half a minute, by whatever clock").isTrue();
    assertThat(isKeptFor(2, "/new")).isFalse();
  }

  @Test
  void a_clock_that_is_set_while_an_answer_is_kept_changes_nothing() throws IOException {
    for (Duration set : new Duration[] {Duration.ofDays(400), Duration.ofDays(-400)}) {
      String target = "/set/" + set;
      String expires = "Expires: Sat, 21 Nov 2026 12:01:00 GMT\n";
      origin.says(target, OK + AT_NOON + expires + "Content-Length: 3", "one");
      wall.set(NOON);
      scene.get(target);
      wall.set(NOON.plus(set));
      assertThat(isKeptFor(59, target)).isTrue();
      assertThat(scene.get(target)).containsIgnoringCase("age: 59");
      assertThat(isKeptFor(2, target)).isFalse();
    }
  }

  @Test
  void a_clock_that_is_wrong_when_an_answer_comes_makes_it_no_younger() throws IOException {
    origin.says("/back", OK + KEPT + AT_NOON + "Content-Length: 3", "one");
    wall.set(NOON.minus(Duration.ofDays(1)));
    scene.get("/back");
    assertThat(isKeptFor(59, "/back")).as("set back: as fresh as it says").isTrue();
    assertThat(isKeptFor(2, "/back")).isFalse();
    origin.says("/ahead", OK + KEPT + AT_NOON + "Content-Length: 3", "one");
    wall.set(NOON.plus(Duration.ofDays(1)));
    scene.get("/ahead");
    assertThat(isKeptFor(0, "/ahead")).as("set forward: it may be a day old").isFalse();
  }

  /** Whether an answer is given without asking the origin, so many seconds later. */
  private boolean isKeptFor(long seconds, String target) throws IOException {
    if (origin.times(target) == 0) {
      scene.get(target);
    }
    long asked = origin.times(target);
    clock.addAndGet(Duration.ofSeconds(seconds).toNanos());
    scene.get(target);
    return origin.times(target) == asked;
  }
}
