package dev.vitral.reviews.product;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** Specifications as JSON text, as the database keeps them. */
@ApplicationScoped
public class ProductJson {

  private final ObjectMapper json;

  ProductJson(ObjectMapper json) {
    this.json = json;
  }

  public String write(Specifications specifications) {
    try {
      return json.writeValueAsString(specifications);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Specifications are always writable", e);
    }
  }

  /**
   * The specifications of a product of that kind.
   *
   * @throws IllegalArgumentException if the text holds none
   */
  public Specifications read(Kind kind, String text) {
    try {
      return kind == Kind.CAMERA
          ? json.readValue(text, CameraSpecifications.class)
          : json.readValue(text, LensSpecifications.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("No specifications of a " + kind.word(), e);
    }
  }
}
