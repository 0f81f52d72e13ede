package dev.vitral.reviews.product;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A camera's.
 *
 * @param isoMin lowest native sensitivity
 * @param isoMax highest native sensitivity
 * @param burstFps frames per second
 * @param video best mode, such as {@code 8K30}
 * @param stabilisationStops of the body; 0 means none
 * @param viewfinderMillionDots resolution of the electronic viewfinder
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CameraSpecifications(
    @Nullable String mount,
    @Nullable Sensor sensor,
    @Nullable BigDecimal megapixels,
    @Nullable Integer isoMin,
    @Nullable Integer isoMax,
    @Nullable BigDecimal burstFps,
    @Nullable String video,
    @Nullable BigDecimal stabilisationStops,
    @Nullable BigDecimal viewfinderMillionDots,
    @Nullable Integer weightGrams)
    implements Specifications {

  @Override
  public Kind kind() {
    return Kind.CAMERA;
  }
}
