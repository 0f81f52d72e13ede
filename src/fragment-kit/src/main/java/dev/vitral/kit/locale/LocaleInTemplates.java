package dev.vitral.kit.locale;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.event.Observes;

/**
 * Gives every template of a request its language: messages, {@code {url:of('/voting')}} and {@code
 * {url:lang}}; of the other one {@code {url:inOther('/voting')}} and {@code {url:otherLang}}.
 */
final class LocaleInTemplates {

  void configure(@Observes EngineBuilder builder) {
    builder.addTemplateInstanceInitializer(LocaleInTemplates::initialize);
  }

  private static void initialize(TemplateInstance instance) {
    if (Arc.container().requestContext().isActive()) {
      instance.setLocale(Arc.container().instance(RequestLocale.class).get().locale());
    }
  }

  /** Links in templates. */
  @TemplateExtension(namespace = "url")
  static final class Links {

    static String of(String path, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
      return Languages.url(path, Languages.ofTemplate(locale));
    }

    static String lang(@TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
      return Languages.ofTemplate(locale).getLanguage();
    }

    static String inOther(String path, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
      return Languages.url(path, Languages.other(Languages.ofTemplate(locale)));
    }

    static String otherLang(@TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
      return Languages.other(Languages.ofTemplate(locale)).getLanguage();
    }

    private Links() {}
  }
}
