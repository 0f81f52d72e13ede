package dev.vitral.prompts.listing;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place in a list where its next page begins: the last entry's own order, so that entries added
 * meanwhile shift nothing. It names a place and grants nothing; a text that is none is refused.
 *
 * @param order what the list is ordered by: a moment in microseconds or a rank
 * @param id decides between equal orders
 */
public record Cursor(BigDecimal order, UUID id) {

  private static final Pattern FORM =
      Pattern.compile(
          "(-?[0-9]{1,18}(?:\\.[0-9]{1,6})?) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
  private static final int LONGEST = 120;

  /** The place of an entry in a list by time. */
  public static Cursor at(Instant moment, UUID id) {
    return new Cursor(BigDecimal.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, moment)), id);
  }

  /** The cursor of a text; empty if it is none. */
  public static Optional<Cursor> read(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.ISO_8859_1);
      Matcher form = FORM.matcher(plain);
      return form.matches()
          ? Optional.of(new Cursor(new BigDecimal(form.group(1)), UUID.fromString(form.group(2))))
          : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /** The order as a moment, for lists by time. */
  public Instant moment() {
    return Instant.EPOCH.plus(order.longValue(), ChronoUnit.MICROS);
  }

  /** As it stands in URLs. */
  public String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((order.toPlainString() + ' ' + id).getBytes(StandardCharsets.ISO_8859_1));
  }
}
