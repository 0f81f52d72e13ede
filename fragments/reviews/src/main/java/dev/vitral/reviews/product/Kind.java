package dev.vitral.reviews.product;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Map;

/** What a product is. */
public enum Kind {
  @JsonProperty("camera")
  CAMERA,
  @JsonProperty("lens")
  LENS;

  public static final Map<String, Kind> WORDS = Map.of("camera", CAMERA, "lens", LENS);

  /** As in JSON and URLs. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
