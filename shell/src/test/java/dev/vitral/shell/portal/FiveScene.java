package dev.vitral.shell.portal;

import dev.vitral.faults.Fault;
import dev.vitral.shell.cache.store.Purge;
import dev.vitral.shell.cache.store.Purge.Depth;
import dev.vitral.shell.reuse.FragmentCache;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;

/** The portal of the five fragments, nothing wrong, every manifest known. */
abstract class FiveScene {

  @TestHTTPResource("/")
  URI portal;

  @Inject FragmentCache cache;

  Visitor visitor = new Visitor(URI.create("http://localhost"));

  @BeforeEach
  void everything_is_up() throws Exception {
    visitor = new Visitor(portal);
    recover();
  }

  /** All is well, and kept. */
  void recover() throws Exception {
    for (StubFragment fragment : FiveFragments.ALL) {
      fragment.proxy().with(Fault.pass());
      fragment.furnish();
    }
    nothingIsKept();
    visitor.visitUntil("/", FiveScene::isWhole);
    for (StubFragment fragment : FiveFragments.ALL) {
      String end = StubFragment.endOf(fragment.name());
      visitor.visitUntil(fragment.page(), page -> page.body().contains(end));
    }
  }

  void nothingIsKept() {
    cache.purge(Purge.all(Optional.empty(), Depth.HARD));
  }

  private static boolean isWhole(HttpResponse<String> home) {
    return FiveFragments.onHome().stream()
        .allMatch(id -> home.body().contains("data-fragment=\"" + id + "\""));
  }
}
