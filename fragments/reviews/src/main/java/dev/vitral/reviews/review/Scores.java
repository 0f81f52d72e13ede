package dev.vitral.reviews.review;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Four scores from 0 to 10 with one decimal. */
public record Scores(
    BigDecimal image, BigDecimal handling, BigDecimal autofocus, BigDecimal value) {

  private static final BigDecimal FOUR = BigDecimal.valueOf(4);

  public Scores {
    image = image.setScale(1, RoundingMode.HALF_UP);
    handling = handling.setScale(1, RoundingMode.HALF_UP);
    autofocus = autofocus.setScale(1, RoundingMode.HALF_UP);
    value = value.setScale(1, RoundingMode.HALF_UP);
  }

  /** Their mean with one decimal. */
  @JsonIgnore
  public BigDecimal overall() {
    return image.add(handling).add(autofocus).add(value).divide(FOUR, 1, RoundingMode.HALF_UP);
  }
}
