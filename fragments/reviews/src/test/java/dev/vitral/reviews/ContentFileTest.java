package dev.vitral.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitral.kit.locale.Languages;
import dev.vitral.reviews.findings.Findings;
import dev.vitral.reviews.product.ProductReader;
import dev.vitral.reviews.review.DraftReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The sample content is what the fragment takes. */
@QuarkusTest
@QuarkusTestResource(ReviewsStores.class)
class ContentFileTest {

  private static final String PRODUCTS = "/reviews/products/";

  @Test
  void every_sample_product_and_review_is_valid_and_reviews_name_products_put_before()
      throws Exception {
    Set<String> products = new HashSet<>();
    for (JsonNode request :
        new ObjectMapper().readTree(Path.of("content/requests.json").toFile()).path("requests")) {
      Findings findings = Findings.in(Languages.SPANISH);
      JsonNode body = request.path("body");
      if (request.path("path").asText().startsWith(PRODUCTS)) {
        String slug = request.path("path").asText().substring(PRODUCTS.length());
        ProductReader.read(slug, body, findings);
        products.add(slug);
      } else {
        DraftReader.read(body, findings);
        assertThat(products).contains(body.path("product").asText());
      }
      assertThat(findings.byField()).as(request.toString()).isEmpty();
    }
    assertThat(products).isNotEmpty();
  }
}
