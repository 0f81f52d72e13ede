package dev.vitral.voting.contest;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;
import java.util.Locale;

/** {@code {words:of(contest.title)}}: a text in the language of the page. */
@TemplateExtension(namespace = "words")
final class WordsInTemplates {

  static String of(Words words, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
    return words.in(
        locale instanceof Locale chosen ? chosen : Locale.forLanguageTag(String.valueOf(locale)));
  }

  private WordsInTemplates() {}
}
