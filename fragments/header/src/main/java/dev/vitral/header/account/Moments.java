package dev.vitral.header.account;

import dev.vitral.kit.locale.Languages;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** {@code {moment:of(session.began)}}: a moment for people, in UTC and to the minute. */
@TemplateExtension(namespace = "moment")
final class Moments {

  static String of(Instant moment, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(Languages.ofTemplate(locale))
            .format(moment.atOffset(ZoneOffset.UTC))
        + " UTC";
  }

  private Moments() {}
}
