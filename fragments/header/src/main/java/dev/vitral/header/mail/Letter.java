package dev.vitral.header.mail;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that is to be sent now.
 *
 * @param account whose; null where it is only known when it is sent, or gone already
 * @param attempts how often it was tried, with this time
 */
record Letter(
    UUID id, Kind kind, @Nullable UUID account, String recipient, Locale locale, int attempts) {

  /** Addresses are not for logs. */
  @Override
  public String toString() {
    return "%s (%s, attempt %d)".formatted(id, kind.code(), attempts);
  }
}
