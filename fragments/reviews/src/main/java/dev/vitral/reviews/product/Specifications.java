package dev.vitral.reviews.product;

import org.jspecify.annotations.Nullable;

/** What can be measured on a product; what is not known is null. */
public sealed interface Specifications permits CameraSpecifications, LensSpecifications {

  Kind kind();

  /** The name of the bayonet, such as {@code Sony E}. */
  @Nullable String mount();

  /** Grams, ready to use. */
  @Nullable Integer weightGrams();
}
