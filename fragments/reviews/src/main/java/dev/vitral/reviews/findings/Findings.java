package dev.vitral.reviews.findings;

import dev.vitral.kit.problem.ProblemException;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What is wrong, by field; the first finding of a field stays. */
public final class Findings {

  private final Map<String, String> byField = new LinkedHashMap<>();
  private final FindingMessages messages;

  private Findings(FindingMessages messages) {
    this.messages = messages;
  }

  /** None yet; with sentences in the visitor's language. */
  public static Findings in(Locale language) {
    return new Findings(
        MessageBundles.get(FindingMessages.class, Localized.Literal.of(language.getLanguage())));
  }

  public FindingMessages messages() {
    return messages;
  }

  /** Notes a finding; {@code field} is a path such as {@code scores.image}. */
  public void add(String field, String sentence) {
    byField.putIfAbsent(field, sentence);
  }

  public boolean isEmpty() {
    return byField.isEmpty();
  }

  public Map<String, String> byField() {
    return Map.copyOf(byField);
  }

  /** 422 with a member {@code errors}. */
  public ProblemException asProblem() {
    return new ProblemException(422, messages.invalid())
        .with("errors", new LinkedHashMap<>(byField));
  }
}
