package dev.vitral.reviews.catalogue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * The place in a list after which the next page begins: opaque to clients, checked when it comes
 * back.
 *
 * @param own 1 for a review in the preferred language, 0 for others and where none is preferred
 * @param key value of the column sorted by
 */
record Cursor(Sort sort, int own, String key, UUID id) {

  String text() {
    String plain = sort.word() + '~' + own + '~' + key + '~' + id;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  /** The cursor of a text, if it is one for that order. */
  static Optional<Cursor> of(String text, Sort sort) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      String[] parts = plain.split("~", -1);
      if (parts.length != 4 || !parts[0].equals(sort.word()) || !parts[1].matches("[01]")) {
        return Optional.empty();
      }
      String key =
          sort == Sort.NEWEST
              ? Instant.parse(parts[2]).toString()
              : new BigDecimal(parts[2]).toPlainString();
      UUID id = UUID.fromString(parts[3]);
      return key.length() > 40
          ? Optional.empty()
          : Optional.of(new Cursor(sort, Integer.parseInt(parts[1]), key, id));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
