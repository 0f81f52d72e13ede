package dev.vitral.header;

import dev.vitral.contract.junit.FragmentContract;
import dev.vitral.header.navigation.NavigatingShell;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

@QuarkusTest
@QuarkusTestResource(NavigatingShell.class)
@QuarkusTestResource(HeaderStores.class)
class HeaderContractTest extends FragmentContract {

  private List<String> sessions = List.of();

  @TestHTTPResource("/")
  URI base;

  @Override
  protected String fragment() {
    return "header";
  }

  @Override
  protected URI baseUrl() {
    return base;
  }

  @Override
  protected List<String> samplePages() {
    return List.of("/art/abc123", "/account/login?next=/voting&after=created");
  }

  /** The header keeps the sessions, so its tokens are its own. */
  @Override
  protected List<String> tokens() {
    RestAssured.port = base.getPort();
    if (sessions.isEmpty()) {
      sessions = Stream.generate(People::registered).limit(2).map(People::session).toList();
    }
    return sessions.stream()
        .map(session -> People.exchange(session, "header").<String>path("tokens.header"))
        .toList();
  }
}
