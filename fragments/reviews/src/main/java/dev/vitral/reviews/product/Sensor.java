package dev.vitral.reviews.product;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/** The size of a camera's sensor. */
public enum Sensor {
  @JsonProperty("one-inch")
  ONE_INCH,
  @JsonProperty("four-thirds")
  FOUR_THIRDS,
  @JsonProperty("aps-c")
  APS_C,
  @JsonProperty("full-frame")
  FULL_FRAME,
  @JsonProperty("medium-format")
  MEDIUM_FORMAT;

  public static final Map<String, Sensor> WORDS =
      Map.of(
          "one-inch", ONE_INCH,
          "four-thirds", FOUR_THIRDS,
          "aps-c", APS_C,
          "full-frame", FULL_FRAME,
          "medium-format", MEDIUM_FORMAT);
}
