package dev.vitral.reviews.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitral.reviews.product.Kind;
import dev.vitral.reviews.product.Product;
import dev.vitral.reviews.product.ProductJson;
import dev.vitral.reviews.review.Review;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changes as records of the topic {@code reviews}. */
@ApplicationScoped
public class ChangeJson {

  private final ObjectMapper json;
  private final ProductJson products;

  ChangeJson(ObjectMapper json, ProductJson products) {
    this.json = json;
    this.products = products;
  }

  /** The change as a record's value. */
  public String write(Change change) {
    ObjectNode value = json.createObjectNode();
    value.put("revision", change.revision());
    value.put("at", change.at().toString());
    value.put("rebuilt", change.rebuilt());
    if (change instanceof Change.OfReview written) {
      value.set("review", json.valueToTree(written.review()));
    } else if (change instanceof Change.OfProduct written) {
      value.set("product", json.valueToTree(written.product()));
    }
    return value.toString();
  }

  /**
   * The change of a record's value.
   *
   * @throws UnreadableChangeException if it is none
   */
  public Change read(byte @Nullable [] value) {
    if (value == null) {
      throw new UnreadableChangeException("The record has no value", null);
    }
    try {
      return read(json.readTree(value));
    } catch (IOException | IllegalArgumentException | DateTimeException | NullPointerException e) {
      throw new UnreadableChangeException("The value is no change: " + e.getMessage(), e);
    }
  }

  private Change read(JsonNode value) throws JsonProcessingException {
    Instant at = Instant.parse(value.path("at").asText());
    boolean rebuilt = value.path("rebuilt").asBoolean();
    if (value.has("review")) {
      Review review = json.treeToValue(value.path("review"), Review.class);
      return new Change.OfReview(whole(review), at, rebuilt);
    }
    return new Change.OfProduct(
        product(value.path("product")), value.path("revision").asLong(), at, rebuilt);
  }

  @SuppressWarnings("ConstantValue") // a record's component is null when its member is missing
  private static Review whole(Review review) {
    Objects.requireNonNull(review.id(), "id");
    Objects.requireNonNull(review.slug(), "slug");
    Objects.requireNonNull(review.status(), "status");
    Objects.requireNonNull(review.lang(), "lang");
    Objects.requireNonNull(review.scores(), "scores");
    Objects.requireNonNull(review.author(), "author");
    return review;
  }

  private Product product(JsonNode node) throws JsonProcessingException {
    Kind kind = json.treeToValue(node.path("kind"), Kind.class);
    return new Product(
        Objects.requireNonNull(node.path("slug").textValue(), "slug"),
        Objects.requireNonNull(kind, "kind"),
        Objects.requireNonNull(node.path("brand").textValue(), "brand"),
        Objects.requireNonNull(node.path("model").textValue(), "model"),
        node.path("released").isInt() ? node.path("released").asInt() : null,
        products.read(kind, node.path("specifications").toString()));
  }
}
