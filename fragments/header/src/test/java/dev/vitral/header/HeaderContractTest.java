package dev.vitral.header;

import dev.vitral.contract.junit.FragmentContract;
import dev.vitral.header.navigation.NavigatingShell;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;

@QuarkusTest
@QuarkusTestResource(NavigatingShell.class)
@QuarkusTestResource(HeaderStores.class)
class HeaderContractTest extends FragmentContract {

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
}
