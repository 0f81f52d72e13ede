package dev.vitral.voting.leaderboard;

import dev.vitral.kit.locale.Languages;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and times in templates, as the visitor's language writes them. */
@TemplateExtension(namespace = "figure")
final class Figures {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  static String count(long number, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
    return NumberFormat.getIntegerInstance(Languages.ofTemplate(locale)).format(number);
  }

  static String percent(double number, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
    NumberFormat format = NumberFormat.getNumberInstance(Languages.ofTemplate(locale));
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    return format.format(number);
  }

  static String time(Instant moment) {
    return TIME.format(moment);
  }

  private Figures() {}
}
