package dev.vitral.prompts;

import dev.vitral.contract.junit.FragmentContract;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.List;

@QuarkusTest
@QuarkusTestResource(PromptsStores.class)
class PromptsContractTest extends FragmentContract {

  @TestHTTPResource("/")
  URI base;

  @Override
  protected String fragment() {
    return "prompts";
  }

  @Override
  protected URI baseUrl() {
    return base;
  }

  @Override
  protected List<String> samplePages() {
    RestAssured.port = base.getPort();
    Member author = new Member("contrato");
    String id =
        author.publishes("Una canción para firmar papeles bajo la lluvia", "lluvia", "oficina");
    author.edits(id, "Una canción para firmar papeles bajo la lluvia de abril");
    return List.of(
        "/prompts?q=lluvia",
        "/prompts?tag=lluvia",
        "/prompts/" + id,
        "/prompts/" + id + "/versions",
        "/prompts/people/contrato");
  }
}
