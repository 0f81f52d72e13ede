package dev.vitral.reviews.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Map;

/** The language in which a review is written. */
public enum Language {
  @JsonProperty("es")
  ES,
  @JsonProperty("en")
  EN;

  public static final Map<String, Language> WORDS = Map.of("es", ES, "en", EN);

  /** As BCP 47 tag. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The language of a page. */
  public static Language of(Locale locale) {
    return locale.getLanguage().equals("en") ? EN : ES;
  }

  public Locale locale() {
    return Locale.forLanguageTag(tag());
  }
}
