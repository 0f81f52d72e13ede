package dev.vitral.reviews.product;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A product's specifications as people read them, in one language. */
public final class SpecificationSheet {

  private static final String RANGE = "–";

  private final SpecificationMessages words;
  private final NumberFormat numbers;
  private final List<Row> rows = new ArrayList<>();

  private SpecificationSheet(Locale locale) {
    words =
        MessageBundles.get(SpecificationMessages.class, Localized.Literal.of(locale.getLanguage()));
    numbers = NumberFormat.getNumberInstance(locale);
  }

  /** One line; products of one kind have the same lines in the same order. */
  public record Row(String label, Optional<String> value) {}

  /** Every line, those without a value too. */
  public static List<Row> of(Product product, Locale locale) {
    SpecificationSheet sheet = new SpecificationSheet(locale);
    Integer released = product.released();
    sheet.add(sheet.words.released(), released == null ? null : released.toString());
    sheet.add(sheet.words.mount(), product.specifications().mount());
    if (product.specifications() instanceof CameraSpecifications camera) {
      sheet.camera(camera);
    } else if (product.specifications() instanceof LensSpecifications lens) {
      sheet.lens(lens);
    }
    sheet.add(sheet.words.weight(), sheet.with(product.specifications().weightGrams(), " g"));
    return List.copyOf(sheet.rows);
  }

  private void camera(CameraSpecifications camera) {
    Sensor sensor = camera.sensor();
    add(words.sensor(), sensor == null ? null : name(sensor));
    add(words.resolution(), with(camera.megapixels(), " Mpx"));
    add(words.iso(), range(camera.isoMin(), camera.isoMax()));
    String burst = with(camera.burstFps(), "");
    add(words.burst(), burst == null ? null : words.per_second(burst));
    add(words.video(), camera.video());
    add(words.body_stabilisation(), orNone(camera.stabilisationStops(), words.none()));
    BigDecimal dots = camera.viewfinderMillionDots();
    String viewfinder = with(dots, "");
    add(
        words.viewfinder(),
        dots == null || viewfinder == null
            ? null
            : dots.signum() == 0 ? words.no_viewfinder() : words.million_dots(viewfinder));
  }

  private @Nullable String orNone(@Nullable BigDecimal stops, String none) {
    String number = with(stops, "");
    return stops == null || number == null
        ? null
        : stops.signum() == 0 ? none : words.stops(number);
  }

  private String name(Sensor sensor) {
    return switch (sensor) {
      case ONE_INCH -> words.one_inch();
      case FOUR_THIRDS -> words.four_thirds();
      case APS_C -> words.aps_c();
      case FULL_FRAME -> words.full_frame();
      case MEDIUM_FORMAT -> words.medium_format();
    };
  }

  private void lens(LensSpecifications lens) {
    String focal = range(lens.focalMinMm(), lens.focalMaxMm());
    add(words.focal_length(), focal == null ? null : focal + " mm");
    String aperture = range(lens.apertureWide(), lens.apertureTele());
    add(words.aperture(), aperture == null ? null : "f/" + aperture);
    add(words.closest_focus(), with(lens.closestFocusCm(), " cm"));
    add(words.filter(), with(lens.filterMm(), " mm"));
    String elements = with(lens.elements(), "");
    String groups = with(lens.groups(), "");
    add(
        words.construction(),
        elements == null
            ? null
            : groups == null
                ? words.elements(elements)
                : words.elements_in_groups(elements, groups));
    Boolean stabilised = lens.stabilised();
    add(words.stabilisation(), stabilised == null ? null : stabilised ? words.yes() : words.no());
  }

  private void add(String label, @Nullable String value) {
    rows.add(new Row(label, Optional.ofNullable(value)));
  }

  private @Nullable String with(@Nullable Number number, String unit) {
    return number == null ? null : numbers.format(number) + unit;
  }

  private @Nullable String range(@Nullable Number least, @Nullable Number most) {
    String from = with(least, "");
    String to = with(most, "");
    if (from == null || to == null || from.equals(to)) {
      return from == null ? to : from;
    }
    return from + RANGE + to;
  }
}
