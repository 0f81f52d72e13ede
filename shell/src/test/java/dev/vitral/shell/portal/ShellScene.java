package dev.vitral.shell.portal;

import dev.vitral.shell.cache.store.Purge;
import dev.vitral.shell.cache.store.Purge.Depth;
import dev.vitral.shell.reuse.FragmentCache;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;

/** The scene of all tests here: shell and fragments up, nothing wrong, every manifest known. */
@QuarkusTestResource(TestPortal.class)
abstract class ShellScene {

  @TestHTTPResource("/")
  URI portal;

  @Inject FragmentCache cache;

  Visitor visitor = new Visitor(URI.create("http://localhost"));

  @BeforeEach
  void everything_is_up() throws Exception {
    TestPortal.furnish();
    nothingIsKept();
    visitor = new Visitor(portal);
    visitor.visitUntil("/", ShellScene::isWhole);
    TestPortal.HEADER.forget();
    TestPortal.VOTING.forget();
    TestPortal.SONGS.forget();
    nothingIsKept();
  }

  /** What other tests were answered, or this one until now, is gone. */
  void nothingIsKept() {
    cache.purge(Purge.all(Optional.empty(), Depth.HARD));
  }

  /** What a fragment says for one of its includes, and for how long. */
  static void part(Origin origin, String include, String words, String control) {
    String markup = "<p data-fragment=\"" + include + "\">" + words + "</p>";
    origin.on("/fragments/" + include, Origin.html(200, markup, "Cache-Control", control));
  }

  static boolean isWhole(HttpResponse<String> home) {
    return home.body().contains("data-fragment=\"header/bar\"")
        && home.body().contains("data-fragment=\"voting/leaderboard\"")
        && home.body().contains("data-fragment=\"voting/slow\"");
  }
}
