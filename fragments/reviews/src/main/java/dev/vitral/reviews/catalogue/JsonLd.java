package dev.vitral.reviews.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.RawString;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;

/** A review for search engines (schema.org). */
@RequestScoped
public class JsonLd {

  private final ObjectMapper json;
  private final Addresses addresses;

  JsonLd(ObjectMapper json, Addresses addresses) {
    this.json = json;
    this.addresses = addresses;
  }

  /** A {@code Review} as the content of a script element; nothing in it can end that element. */
  RawString of(Detail detail) {
    Shown shown = detail.shown();
    String url = addresses.absolute(shown.path(), shown.lang());
    ObjectNode review = typed("Review");
    review.put("@context", "https://schema.org");
    review.put("@id", url);
    review.put("url", url);
    review.put("headline", shown.title());
    review.put("abstract", shown.summary());
    review.put("reviewBody", detail.content());
    review.put("inLanguage", shown.lang().tag());
    review.put("datePublished", shown.publishedAt().toString());
    review.put("dateModified", shown.updatedAt().toString());
    review.set("author", typed("Person").put("name", shown.author().name()));
    review.set(
        "reviewRating",
        typed("Rating")
            .put("ratingValue", shown.overall())
            .put("bestRating", 10)
            .put("worstRating", 0));
    review.set("itemReviewed", product(shown));
    notes(review, "positiveNotes", detail.pros());
    notes(review, "negativeNotes", detail.cons());
    return new RawString(escaped(review.toString()));
  }

  private ObjectNode product(Shown shown) {
    ObjectNode product = typed("Product");
    product.put("name", shown.product().name());
    product.put("model", shown.product().model());
    product.put("category", shown.product().kind().word());
    product.set("brand", typed("Brand").put("name", shown.product().brand()));
    addresses
        .origin()
        .ifPresent(origin -> product.put("image", origin + shown.product().picture()));
    return product;
  }

  private void notes(ObjectNode review, String name, List<String> texts) {
    if (texts.isEmpty()) {
      return;
    }
    ObjectNode list = typed("ItemList");
    ArrayNode items = list.putArray("itemListElement");
    for (int i = 0; i < texts.size(); i++) {
      items.add(typed("ListItem").put("position", i + 1).put("name", texts.get(i)));
    }
    review.set(name, list);
  }

  private ObjectNode typed(String type) {
    return json.createObjectNode().put("@type", type);
  }

  private static String escaped(String text) {
    return text.replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}
