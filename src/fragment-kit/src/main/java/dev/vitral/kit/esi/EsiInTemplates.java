package dev.vitral.kit.esi;

import dev.vitral.kit.locale.Languages;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;
import java.util.Locale;

/**
 * {@code {esi:include('/fragments/songs/answers', 800, 'q', prompt.text)}}: another fragment's
 * include in the language of the page. The path is the template's own; what visitors wrote goes
 * into values.
 */
@TemplateExtension(namespace = "esi")
final class EsiInTemplates {

  static RawString include(
      String path, int maxwait, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
    return tag(start(path, maxwait, locale));
  }

  static RawString include(
      String path,
      int maxwait,
      String name,
      Object value,
      @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
    return tag(start(path, maxwait, locale).with(name, value.toString()));
  }

  static RawString include(
      String path,
      int maxwait,
      String name,
      Object value,
      String name2,
      Object value2,
      @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
    return tag(
        start(path, maxwait, locale).with(name, value.toString()).with(name2, value2.toString()));
  }

  private static EsiInclude start(String path, int maxwait, Object locale) {
    Locale language =
        locale instanceof Locale chosen ? chosen : Languages.of(String.valueOf(locale));
    return new EsiInclude(Languages.url(path, language), maxwait);
  }

  private static RawString tag(EsiInclude include) {
    return new RawString(include.tag());
  }

  private EsiInTemplates() {}
}
