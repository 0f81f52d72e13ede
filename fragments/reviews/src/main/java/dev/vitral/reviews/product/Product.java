package dev.vitral.reviews.product;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A camera or a lens.
 *
 * @param slug lower-case name in URLs, such as {@code sony-a7-iv}
 * @param released year of release
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Product(
    String slug,
    Kind kind,
    String brand,
    String model,
    @Nullable Integer released,
    Specifications specifications) {

  /** Brand and model. */
  @JsonIgnore
  public String name() {
    return brand + " " + model;
  }

  /** Its key among what is projected. */
  @JsonIgnore
  public String key() {
    return "product:" + slug;
  }
}
