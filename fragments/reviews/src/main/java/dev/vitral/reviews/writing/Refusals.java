package dev.vitral.reviews.writing;

import dev.vitral.kit.locale.RequestLocale;
import dev.vitral.kit.problem.ProblemException;
import dev.vitral.reviews.findings.Findings;
import dev.vitral.reviews.product.Kind;
import dev.vitral.reviews.review.Status;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;

/** Why a write is refused: the status and the sentence, in the visitor's language. */
@RequestScoped
public class Refusals {

  private final Locale language;
  private final WritingMessages messages;

  Refusals(RequestLocale locale) {
    language = locale.locale();
    messages =
        MessageBundles.get(WritingMessages.class, Localized.Literal.of(language.getLanguage()));
  }

  /** Findings with sentences in the visitor's language. */
  public Findings findings() {
    return Findings.in(language);
  }

  ProblemException notJson() {
    return new ProblemException(400, messages.not_json());
  }

  ProblemException keyInvalid() {
    return new ProblemException(400, messages.key_invalid());
  }

  ProblemException notYours() {
    return new ProblemException(403, messages.not_yours());
  }

  ProblemException unknownReview() {
    return new ProblemException(404, messages.unknown_review());
  }

  ProblemException noProduct() {
    return new ProblemException(404, messages.no_product());
  }

  ProblemException slugTaken() {
    return new ProblemException(409, messages.slug_taken()).with("field", "slug");
  }

  ProblemException slugStays() {
    return new ProblemException(409, messages.slug_stays()).with("field", "slug");
  }

  ProblemException statusConflict(Status from, Status to) {
    return new ProblemException(409, messages.status_conflict(from.word(), to.word()))
        .with("field", "status");
  }

  ProblemException kindStays(Kind kind) {
    return new ProblemException(409, messages.kind_stays(kind.word())).with("field", "kind");
  }

  ProblemException changed(long revision) {
    return new ProblemException(412, messages.changed()).with("revision", revision);
  }

  ProblemException unknownProduct() {
    Findings findings = findings();
    findings.add("product", findings.messages().unknown_product());
    return findings.asProblem();
  }

  ProblemException keyReused() {
    return new ProblemException(422, messages.key_reused()).with("field", "Idempotency-Key");
  }

  ProblemException tooMany(int limit) {
    int seconds = 60 - Instant.now().atOffset(ZoneOffset.UTC).getSecond();
    return new ProblemException(429, messages.too_many(limit))
        .with("limit", limit)
        .withHeader("Retry-After", Integer.toString(seconds));
  }
}
