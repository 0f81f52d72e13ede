package dev.vitral.kit.locale;

import jakarta.enterprise.context.RequestScoped;
import java.util.Locale;

/** The language of the request at hand, as the shell decided it; Spanish unless told otherwise. */
@RequestScoped
public class RequestLocale {

  private Locale locale = Languages.DEFAULT;

  /** The language of this request. */
  public Locale locale() {
    return locale;
  }

  /** An unprefixed path as a link in this language. */
  public String url(String path) {
    return Languages.url(path, locale);
  }

  void accept(Locale decided) {
    locale = decided;
  }
}
