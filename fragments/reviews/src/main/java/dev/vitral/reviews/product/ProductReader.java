package dev.vitral.reviews.product;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitral.reviews.findings.Fields;
import dev.vitral.reviews.findings.Findings;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a product from JSON and says, field by field, what is wrong with it. */
public final class ProductReader {

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST_SLUG = 80;
  private static final int LONGEST_NAME = 80;
  private static final Set<String> OF_CAMERAS =
      Set.of(
          "mount",
          "sensor",
          "megapixels",
          "isoMin",
          "isoMax",
          "burstFps",
          "video",
          "stabilisationStops",
          "viewfinderMillionDots",
          "weightGrams");
  private static final Set<String> OF_LENSES =
      Set.of(
          "mount",
          "focalMinMm",
          "focalMaxMm",
          "apertureWide",
          "apertureTele",
          "closestFocusCm",
          "filterMm",
          "elements",
          "groups",
          "stabilised",
          "weightGrams");

  private ProductReader() {}

  /** Whether a text can be a product's slug. */
  public static boolean isSlug(String text) {
    return text.length() <= LONGEST_SLUG && SLUG.matcher(text).matches();
  }

  /** The product of that slug as a body describes it; empty if anything is found wrong. */
  public static Optional<Product> read(String slug, JsonNode body, Findings findings) {
    Fields fields = new Fields(body, findings);
    if (!isSlug(slug)) {
      fields.wrong("slug", findings.messages().not_a_slug());
    }
    Kind kind = fields.required("kind", fields.word("kind", Kind.WORDS));
    String brand = fields.required("brand", fields.text("brand", LONGEST_NAME));
    String model = fields.required("model", fields.text("model", LONGEST_NAME));
    Integer released = fields.whole("released", 1840, 2100);
    Fields measured = fields.object("specifications");
    if (kind == null) {
      return Optional.empty();
    }
    Specifications specifications = kind == Kind.CAMERA ? camera(measured) : lens(measured);
    if (!findings.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Product(
            slug,
            kind,
            Objects.requireNonNull(brand),
            Objects.requireNonNull(model),
            released,
            specifications));
  }

  private static Specifications camera(Fields fields) {
    fields.only(OF_CAMERAS);
    Integer isoMin = fields.whole("isoMin", 1, 10_000_000);
    Integer isoMax = fields.whole("isoMax", 1, 10_000_000);
    inOrder(fields, "isoMin", isoMin, "isoMax", isoMax);
    return new CameraSpecifications(
        fields.text("mount", 60),
        fields.word("sensor", Sensor.WORDS),
        fields.decimal("megapixels", "0.1", "1000", 2),
        isoMin,
        isoMax,
        fields.decimal("burstFps", "0.1", "1000", 2),
        fields.text("video", 40),
        fields.decimal("stabilisationStops", "0", "20", 2),
        fields.decimal("viewfinderMillionDots", "0", "100", 3),
        fields.whole("weightGrams", 1, 100_000));
  }

  private static Specifications lens(Fields fields) {
    fields.only(OF_LENSES);
    BigDecimal focalMin = fields.decimal("focalMinMm", "1", "5000", 2);
    BigDecimal focalMax = fields.decimal("focalMaxMm", "1", "5000", 2);
    inOrder(fields, "focalMinMm", focalMin, "focalMaxMm", focalMax);
    BigDecimal wide = fields.decimal("apertureWide", "0.5", "64", 2);
    BigDecimal tele = fields.decimal("apertureTele", "0.5", "64", 2);
    inOrder(fields, "apertureWide", wide, "apertureTele", tele);
    Integer elements = fields.whole("elements", 1, 100);
    Integer groups = fields.whole("groups", 1, 100);
    inOrder(fields, "groups", groups, "elements", elements);
    return new LensSpecifications(
        fields.text("mount", 60),
        focalMin,
        focalMax,
        wide,
        tele,
        fields.decimal("closestFocusCm", "0.1", "10000", 2),
        fields.whole("filterMm", 1, 500),
        elements,
        groups,
        fields.flag("stabilised"),
        fields.whole("weightGrams", 1, 100_000));
  }

  private static <N extends Comparable<N>> void inOrder(
      Fields fields, String less, @Nullable N least, String more, @Nullable N most) {
    if (least != null && most != null && least.compareTo(most) > 0) {
      fields.wrong(more, fields.findings().messages().below(less));
    }
  }
}
