package dev.vitral.systemtests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitral.systemtests.portal.Checkout;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What a new portal holds is worth a visit, and nobody wrote it twice. */
class ContentTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void reviews_judge_cameras_and_lenses_at_length() throws IOException {
    List<JsonNode> reviews = bodies("reviews", "/reviews", "POST");
    assertThat(reviews).hasSizeGreaterThanOrEqualTo(24);
    assertThat(reviews).extracting(review -> review.path("title").asText()).doesNotHaveDuplicates();
    assertThat(reviews).allMatch(review -> review.path("content").asText().length() > 1000);
    List<String> kinds =
        requests("reviews").stream()
            .filter(request -> request.path("path").asText().startsWith("/reviews/products/"))
            .map(request -> request.path("body").path("kind").asText())
            .toList();
    assertThat(kinds).contains("camera", "lens");
  }

  @Test
  void people_write_prompts_like_them_and_follow_each_other() throws IOException {
    JsonNode people =
        JSON.readTree(Checkout.root().resolve("fragments/header/content/people.json").toFile());
    assertThat(people).hasSizeGreaterThanOrEqualTo(20);
    List<JsonNode> prompts = bodies("prompts", "/api/prompts", "POST");
    assertThat(prompts).hasSizeGreaterThanOrEqualTo(60);
    assertThat(prompts)
        .extracting(prompt -> prompt.path("prompt").asText())
        .doesNotHaveDuplicates();
    assertThat(requests("prompts"))
        .anyMatch(request -> request.path("path").asText().endsWith("/like"))
        .anyMatch(request -> request.path("path").asText().endsWith("/follow"));
  }

  private static List<JsonNode> bodies(String fragment, String path, String method)
      throws IOException {
    return requests(fragment).stream()
        .filter(request -> request.path("path").asText().equals(path))
        .filter(request -> request.path("method").asText().equals(method))
        .map(request -> request.path("body"))
        .toList();
  }

  private static List<JsonNode> requests(String fragment) throws IOException {
    String file = "fragments/%s/content/requests.json".formatted(fragment);
    JsonNode content = JSON.readTree(Checkout.root().resolve(file).toFile());
    return StreamSupport.stream(content.path("requests").spliterator(), false).toList();
  }
}
