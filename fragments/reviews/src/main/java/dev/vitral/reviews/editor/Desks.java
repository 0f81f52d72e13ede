package dev.vitral.reviews.editor;

import dev.vitral.kit.locale.RequestLocale;
import dev.vitral.reviews.catalogue.Catalogue;
import dev.vitral.reviews.catalogue.ProductQuery;
import dev.vitral.reviews.findings.Findings;
import dev.vitral.reviews.review.Draft;
import dev.vitral.reviews.review.DraftReader;
import dev.vitral.reviews.review.Review;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Sets the editor's desk. */
@RequestScoped
class Desks {

  private final Catalogue catalogue;
  private final Locale language;
  private final EditorMessages messages;

  Desks(Catalogue catalogue, RequestLocale locale) {
    this.catalogue = catalogue;
    language = locale.locale();
    messages =
        MessageBundles.get(EditorMessages.class, Localized.Literal.of(language.getLanguage()));
  }

  /** For a new review; without a key it gets one. */
  Desk blank(Sheet sheet, String key) {
    String own = key.matches("[\\x21-\\x7e]{1,200}") ? key : UUID.randomUUID().toString();
    return desk(sheet, Optional.empty(), own, "");
  }

  Desk of(Review review) {
    return of(review, Sheet.of(review.draft()));
  }

  Desk of(Review review, Sheet sheet) {
    return desk(sheet, Optional.of(review), "", "");
  }

  /** The draft on the desk; empty if something in it is wrong. */
  Optional<Draft> read(Desk desk) {
    return findings(desk).isEmpty()
        ? DraftReader.read(desk.sheet().json(), Findings.in(language))
        : Optional.empty();
  }

  /** The same desk with what is wrong. */
  Desk wrong(Desk desk) {
    Sheet marked = desk.sheet().with(findings(desk));
    return desk(marked, desk.review(), desk.key(), messages.invalid());
  }

  Desk changedMeanwhile(Desk desk) {
    return desk(desk.sheet(), desk.review(), desk.key(), messages.changed_meanwhile());
  }

  Desk sentBefore(Sheet sheet) {
    return desk(sheet, Optional.empty(), UUID.randomUUID().toString(), messages.sent_before());
  }

  /** By field of the form, where scores have no path. */
  private Map<String, String> findings(Desk desk) {
    Findings findings = Findings.in(language);
    DraftReader.read(desk.sheet().json(), findings);
    if (desk.productName().isEmpty()) {
      findings.add("product", findings.messages().unknown_product());
    }
    Map<String, String> byField = new HashMap<>();
    findings
        .byField()
        .forEach((field, sentence) -> byField.put(field.replace("scores.", ""), sentence));
    return byField;
  }

  private Desk desk(Sheet sheet, Optional<Review> review, String key, String notice) {
    return new Desk(sheet, review, catalogue.products(ProductQuery.all()), key, notice);
  }
}
