package dev.vitral.voting.contest;

import dev.vitral.kit.locale.Languages;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;

/** {@code {words:of(contest.title)}}: a text in the language of the page. */
@TemplateExtension(namespace = "words")
final class WordsInTemplates {

  static String of(Words words, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
    return words.in(Languages.ofTemplate(locale));
  }

  private WordsInTemplates() {}
}
