package dev.vitral.voting.contest;

import java.util.Locale;

/** One text in the portal's languages. */
public record Words(String es, String en) {

  /** The text in a language; Spanish for any that is not English. */
  public String in(Locale locale) {
    return locale.getLanguage().equals("en") ? en : es;
  }
}
