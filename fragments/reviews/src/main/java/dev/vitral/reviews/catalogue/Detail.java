package dev.vitral.reviews.catalogue;

import dev.vitral.reviews.product.Product;
import dev.vitral.reviews.review.Scores;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A published review, whole.
 *
 * @param translation the same author's review of the same product in the other language
 */
public record Detail(
    Shown shown,
    long revision,
    String content,
    List<String> pros,
    List<String> cons,
    Scores scores,
    Product product,
    Optional<Shown> translation) {

  public List<String> paragraphs() {
    return Arrays.stream(content.split("\\n\\s*\\n", -1))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** The surrogate keys of its page. */
  public String surrogateKeys() {
    return "review:" + shown.slug() + " " + product.key();
  }
}
