package dev.vitral.shell.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A cache that is too small for its site answers no less rightly. */
class SmallCacheTest {

  private final EdgeScene scene = new EdgeScene("--cache", "64K");

  SmallCacheTest() throws IOException {}

  @AfterEach
  void end() {
    scene.close();
  }

  @Test
  void a_site_that_does_not_fit_is_answered_all_the_same() throws IOException {
    for (int i = 0; i < 60; i++) {
      scene.page("/" + i, i + "x".repeat(4_000), "Cache-Control", "max-age=60");
    }
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 60; i++) {
        assertThat(EdgeScene.body(scene.get("/" + i)))
            .startsWith(i + "x")
            .hasSizeGreaterThan(4_000);
      }
    }
    assertThat(scene.asked()).as("some were kept, most were not").hasSizeBetween(100, 119);
  }

  @Test
  void an_answer_that_is_larger_than_its_share_is_asked_for_every_time() throws IOException {
    scene
        .page("/small", "small", "Cache-Control", "max-age=60")
        .page("/large", "x".repeat(64 << 10), "Cache-Control", "max-age=60");
    scene.get("/small");
    assertThat(EdgeScene.body(scene.get("/large"))).hasSize(64 << 10);
    assertThat(EdgeScene.body(scene.get("/large"))).hasSize(64 << 10);
    scene.get("/small");
    assertThat(scene.targets()).containsExactly("/small", "/large", "/large");
  }
}
