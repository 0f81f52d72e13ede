package dev.vitral.example;

import dev.vitral.contract.junit.FragmentContract;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;

@QuarkusTest
class ExampleContractTest extends FragmentContract {

  @TestHTTPResource("/")
  URI base;

  @Override
  protected String fragment() {
    return "example";
  }

  @Override
  protected URI baseUrl() {
    return base;
  }
}
