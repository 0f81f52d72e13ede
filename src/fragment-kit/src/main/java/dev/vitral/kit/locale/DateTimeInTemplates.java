package dev.vitral.kit.locale;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * {@code <time datetime="{datetime:of(review.publishedAt)}">}: a moment for machines, in UTC and to
 * the second. HTML takes no finer fraction than milliseconds, and a store's instants have one.
 */
@TemplateExtension(namespace = "datetime")
final class DateTimeInTemplates {

  static String of(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private DateTimeInTemplates() {}
}
