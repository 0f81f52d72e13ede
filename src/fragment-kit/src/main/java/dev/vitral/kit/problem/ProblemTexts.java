package dev.vitral.kit.problem;

import java.util.Locale;
import java.util.ResourceBundle;

/** Title and sentence of each status in a language, for problems that bring none of their own. */
public final class ProblemTexts {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final ResourceBundle texts;

  private ProblemTexts(ResourceBundle texts) {
    this.texts = texts;
  }

  /** The texts in a language. */
  public static ProblemTexts in(Locale locale) {
    return new ProblemTexts(
        ResourceBundle.getBundle(
            "dev.vitral.kit.problem.problems",
            locale,
            ProblemTexts.class.getClassLoader(),
            NO_FALLBACK));
  }

  public String title(int status) {
    return text("title", status);
  }

  public String detail(int status) {
    return text("detail", status);
  }

  /** A text beside the statuses, such as the words of the link home. */
  public String text(String key) {
    return texts.getString(key);
  }

  private String text(String kind, int status) {
    String own = status + "." + kind;
    return texts.getString(texts.containsKey(own) ? own : (status / 100) + "xx." + kind);
  }
}
