package dev.vitral.prompts.answer;

import dev.vitral.kit.locale.RequestLocale;
import dev.vitral.kit.problem.ProblemException;
import dev.vitral.prompts.listing.Cursor;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.RequestScoped;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why this fragment says no: the status and the sentence, in the visitor's language. */
@RequestScoped
public class Refusals {

  private final RefusalMessages messages;

  Refusals(RequestLocale locale) {
    messages =
        MessageBundles.get(
            RefusalMessages.class, Localized.Literal.of(locale.locale().getLanguage()));
  }

  /** The sentences themselves, for what is wrong with a field. */
  public RefusalMessages messages() {
    return messages;
  }

  public ProblemException unknownPrompt() {
    return new ProblemException(404, messages.unknown_prompt());
  }

  public ProblemException unknownPerson() {
    return new ProblemException(404, messages.unknown_person());
  }

  public ProblemException unknownReport() {
    return new ProblemException(404, messages.unknown_report());
  }

  public ProblemException notYours() {
    return new ProblemException(403, messages.not_yours());
  }

  public ProblemException blocked() {
    return new ProblemException(403, messages.blocked());
  }

  public ProblemException changed() {
    return new ProblemException(412, messages.changed());
  }

  public ProblemException noBody() {
    return new ProblemException(400, messages.body_missing());
  }

  public ProblemException badKey() {
    return new ProblemException(400, messages.bad_key());
  }

  public ProblemException keyReused() {
    return new ProblemException(422, messages.key_reused());
  }

  public ProblemException keySpent() {
    return new ProblemException(409, messages.key_spent());
  }

  public ProblemException tooMany(int most) {
    return new ProblemException(429, messages.too_many(most)).withHeader("Retry-After", "60");
  }

  public ProblemException longQuery(int most) {
    return new ProblemException(400, messages.long_query(most));
  }

  public ProblemException shortPrefix(int least) {
    return new ProblemException(422, messages.short_prefix(least))
        .with("errors", Map.of("prefix", messages.short_prefix(least)));
  }

  public ProblemException selfLike() {
    return new ProblemException(422, messages.self_like());
  }

  public ProblemException selfFollow() {
    return new ProblemException(422, messages.self_follow());
  }

  public ProblemException selfBlock() {
    return new ProblemException(422, messages.self_block());
  }

  public ProblemException selfReport() {
    return new ProblemException(422, messages.self_report());
  }

  /** What was sent does not do; says so field by field. */
  public ProblemException invalid(Map<String, String> errors) {
    return new ProblemException(422, messages.invalid()).with("errors", errors);
  }

  /** The cursor of a request; 400 if it is none. */
  public Optional<Cursor> cursor(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Cursor.read(text).orElseThrow(() -> new ProblemException(400, messages.bad_cursor())));
  }
}
