package dev.vitral.reviews.catalogue;

import dev.vitral.kit.locale.Languages;
import dev.vitral.reviews.review.Language;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Scores, days and languages in templates, as the visitor's language writes them. */
@TemplateExtension(namespace = "shown")
final class Figures {

  static String score(BigDecimal score, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
    NumberFormat format = NumberFormat.getNumberInstance(Languages.ofTemplate(locale));
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    return format.format(score);
  }

  static String day(Instant moment, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(Languages.ofTemplate(locale))
        .format(moment.atOffset(ZoneOffset.UTC));
  }

  /** Whether a text is in another language than the page. */
  static boolean foreign(
      Language language, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
    return Language.of(Languages.ofTemplate(locale)) != language;
  }

  private Figures() {}
}
