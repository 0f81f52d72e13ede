package dev.vitral.reviews.writing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitral.reviews.findings.Findings;
import dev.vitral.reviews.product.Product;
import dev.vitral.reviews.product.ProductReader;
import dev.vitral.reviews.review.Draft;
import dev.vitral.reviews.review.DraftReader;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** What clients send: 400 if it is no JSON object, 422 if a field is wrong. */
@RequestScoped
class Bodies {

  private final ObjectMapper json;
  private final Refusals refusals;

  Bodies(ObjectMapper json, Refusals refusals) {
    this.json = json;
    this.refusals = refusals;
  }

  Draft draft(@Nullable String body) {
    return draft(object(body));
  }

  /** The draft as a patch changes it (RFC 7396). */
  Draft patched(Draft current, ObjectNode patch) {
    ObjectNode draft = json.valueToTree(current);
    return draft(MergePatch.apply(draft, patch));
  }

  Product product(String slug, @Nullable String body) {
    Findings findings = refusals.findings();
    return ProductReader.read(slug, object(body), findings).orElseThrow(findings::asProblem);
  }

  ObjectNode object(@Nullable String body) {
    try {
      JsonNode node = json.readTree(body == null ? "" : body);
      if (node instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      throw refusals.notJson();
    }
    throw refusals.notJson();
  }

  private Draft draft(JsonNode body) {
    Findings findings = refusals.findings();
    return DraftReader.read(body, findings).orElseThrow(findings::asProblem);
  }
}
