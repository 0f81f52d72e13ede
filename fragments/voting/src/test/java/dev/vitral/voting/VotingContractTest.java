package dev.vitral.voting;

import dev.vitral.contract.junit.FragmentContract;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Map;

@QuarkusTest
@QuarkusTestResource(VotingStores.class)
class VotingContractTest extends FragmentContract {

  @TestHTTPResource("/")
  URI base;

  @Override
  protected String fragment() {
    return "voting";
  }

  @Override
  protected URI baseUrl() {
    return base;
  }

  @Override
  protected List<String> samplePages() {
    return List.of(
        "/voting/contests/rio-de-luz-2026",
        "/voting/contests/rio-de-luz-2026/confirmation?candidate=telar");
  }

  @Override
  protected Map<String, String> routesWithoutSample() {
    return Map.of("/voting/contests/*/votes/*", "only the browser that voted is shown its vote");
  }
}
