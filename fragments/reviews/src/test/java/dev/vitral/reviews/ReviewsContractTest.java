package dev.vitral.reviews;

import dev.vitral.contract.junit.FragmentContract;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@QuarkusTestResource(ReviewsStores.class)
class ReviewsContractTest extends FragmentContract {

  private static String review = "";

  @TestHTTPResource("/")
  URI base;

  @BeforeEach
  void something_to_read() {
    if (review.isEmpty()) {
      Desk.products();
      review = Desk.published(Desk.review(Desk.title("Contrato")));
    }
  }

  @Override
  protected String fragment() {
    return "reviews";
  }

  @Override
  protected URI baseUrl() {
    return base;
  }

  @Override
  protected List<String> samplePages() {
    return List.of(
        "/content/" + review,
        "/content/compare?p=" + Desk.CAMERA + "&p=" + Desk.OTHER_CAMERA,
        "/content?q=Contrato&sort=score");
  }
}
