package dev.vitral.prompts.answer;

import dev.vitral.kit.locale.Languages;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * {@code {moment:ago(prompt.createdAt)}}: how long ago, which is true in every time zone; beyond a
 * week the date, in UTC. The exact moment stands in {@code datetime}.
 */
@TemplateExtension(namespace = "moment")
final class Moments {

  private static final Duration A_WEEK = Duration.ofDays(7);

  static String ago(Instant moment, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
    return ago(moment, Instant.now(), Languages.ofTemplate(locale));
  }

  /** The words for a moment as seen from another. */
  static String ago(Instant moment, Instant now, Locale language) {
    Duration past = Duration.between(moment, now);
    boolean spanish = !language.getLanguage().equals(Languages.ENGLISH.getLanguage());
    if (past.toMinutes() < 1) {
      return spanish ? "ahora mismo" : "just now";
    }
    if (past.compareTo(A_WEEK) >= 0) {
      return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
          .withLocale(language)
          .withZone(ZoneOffset.UTC)
          .format(moment);
    }
    String amount = amount(past, spanish);
    return spanish ? "hace " + amount : amount + " ago";
  }

  private static String amount(Duration past, boolean spanish) {
    if (past.toHours() < 1) {
      return past.toMinutes() + " min";
    }
    if (past.toDays() < 1) {
      return past.toHours() + " h";
    }
    long days = past.toDays();
    String day = spanish ? "día" : "day";
    return days + " " + (days == 1 ? day : day + "s");
  }

  private Moments() {}
}
