package dev.vitral.reviews.product;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A lens's.
 *
 * @param focalMinMm shortest focal length; equal to the longest: a prime
 * @param apertureWide largest aperture at the shortest focal length, as f-number
 * @param apertureTele largest aperture at the longest focal length, as f-number
 * @param closestFocusCm from the sensor
 * @param filterMm filter thread
 * @param elements pieces of glass
 * @param groups in which they are cemented
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LensSpecifications(
    @Nullable String mount,
    @Nullable BigDecimal focalMinMm,
    @Nullable BigDecimal focalMaxMm,
    @Nullable BigDecimal apertureWide,
    @Nullable BigDecimal apertureTele,
    @Nullable BigDecimal closestFocusCm,
    @Nullable Integer filterMm,
    @Nullable Integer elements,
    @Nullable Integer groups,
    @Nullable Boolean stabilised,
    @Nullable Integer weightGrams)
    implements Specifications {

  @Override
  public Kind kind() {
    return Kind.LENS;
  }
}
