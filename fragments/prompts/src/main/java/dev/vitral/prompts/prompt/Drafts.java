package dev.vitral.prompts.prompt;

import dev.vitral.kit.locale.RequestLocale;
import dev.vitral.prompts.answer.RefusalMessages;
import dev.vitral.prompts.answer.Refusals;
import jakarta.enterprise.context.RequestScoped;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what somebody typed: a draft, or what is wrong with each field. */
@RequestScoped
class Drafts {

  private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}-]*");
  private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\n]]");
  private static final Set<String> LANGUAGES = Set.of("es", "en");

  private final RefusalMessages messages;
  private final RequestLocale locale;

  Drafts(Refusals refusals, RequestLocale locale) {
    this.messages = refusals.messages();
    this.locale = locale;
  }

  Reading read(@Nullable String text, @Nullable List<String> tags, @Nullable String lang) {
    Map<String, String> errors = new LinkedHashMap<>();
    String words = clean(text == null ? "" : text);
    List<String> labels =
        tags == null ? List.of() : tags.stream().filter(Objects::nonNull).toList();
    List<String> tidy =
        labels.stream().map(Drafts::tidy).filter(t -> !t.isEmpty()).distinct().toList();
    String language = lang == null || lang.isEmpty() ? locale.locale().getLanguage() : lang;
    checkText(words, errors);
    checkTags(tidy, errors);
    if (!LANGUAGES.contains(language)) {
      errors.put("lang", messages.lang_unknown());
    }
    return new Reading(new Draft(words, tidy, language), errors);
  }

  private void checkText(String text, Map<String, String> errors) {
    int length = text.codePointCount(0, text.length());
    if (length == 0) {
      errors.put("prompt", messages.prompt_empty());
    } else if (length > Draft.LONGEST) {
      errors.put("prompt", messages.prompt_long(Draft.LONGEST, length));
    } else if (UNREADABLE.matcher(text).find()) {
      errors.put("prompt", messages.prompt_unreadable());
    }
  }

  private void checkTags(List<String> tags, Map<String, String> errors) {
    if (tags.size() > Draft.MOST_TAGS) {
      errors.put("tags", messages.tags_many(Draft.MOST_TAGS));
    } else if (!tags.stream().allMatch(Drafts::isTag)) {
      errors.put("tags", messages.tag_odd(Draft.LONGEST_TAG));
    }
  }

  private static boolean isTag(String tag) {
    return tag.codePointCount(0, tag.length()) <= Draft.LONGEST_TAG && TAG.matcher(tag).matches();
  }

  /** One form of each letter, line breaks as browsers do not send them, no tabs. */
  private static String clean(String text) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
    return Normalizer.normalize(lines, Normalizer.Form.NFC).strip();
  }

  /** The tag as it is kept, and as one looks for it. */
  static String tidy(String tag) {
    String word = clean(tag).toLowerCase(Locale.ROOT);
    return word.startsWith("#") ? word.substring(1) : word;
  }

  /**
   * A draft as typed, and what is wrong with it.
   *
   * @param errors field name → sentence; empty when it may be published
   */
  record Reading(Draft draft, Map<String, String> errors) {

    Reading {
      errors = Map.copyOf(errors);
    }

    boolean isFit() {
      return errors.isEmpty();
    }
  }
}
