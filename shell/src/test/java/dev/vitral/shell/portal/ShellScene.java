package dev.vitral.shell.portal;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;

/** The scene of all tests here: shell and fragments up, nothing wrong, every manifest known. */
@QuarkusTestResource(TestPortal.class)
abstract class ShellScene {

  @TestHTTPResource("/")
  URI portal;

  Visitor visitor = new Visitor(URI.create("http://localhost"));

  @BeforeEach
  void everything_is_up() throws Exception {
    TestPortal.furnish();
    visitor = new Visitor(portal);
    visitor.visitUntil("/", ShellScene::isWhole);
    TestPortal.HEADER.forget();
    TestPortal.VOTING.forget();
  }

  static boolean isWhole(HttpResponse<String> home) {
    return home.body().contains("data-fragment=\"header/bar\"")
        && home.body().contains("data-fragment=\"voting/leaderboard\"")
        && home.body().contains("data-fragment=\"voting/slow\"");
  }
}
