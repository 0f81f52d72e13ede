package dev.vitral.kit.locale;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;

/**
 * {@code <time datetime="{datetime:of(session.began)}">{datetime:words(session.began)}</time>}: a
 * moment in UTC, for machines and for people.
 */
@TemplateExtension(namespace = "datetime")
final class DateTimeInTemplates {

  /**
   * For machines, to the second: HTML takes no finer fraction than milliseconds, and a store's
   * instants have one.
   */
  static String of(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** For people, to the minute. */
  static String words(Instant moment, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
    return words(moment, FormatStyle.SHORT, locale);
  }

  /** For people who look for what happened, to the second. */
  static String exactly(Instant moment, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
    return words(moment, FormatStyle.MEDIUM, locale);
  }

  private static String words(Instant moment, FormatStyle ofTime, Object locale) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, ofTime)
            .withLocale(Languages.ofTemplate(locale))
            .format(moment.atOffset(ZoneOffset.UTC))
        + " UTC";
  }

  private DateTimeInTemplates() {}
}
