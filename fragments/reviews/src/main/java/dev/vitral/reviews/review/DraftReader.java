package dev.vitral.reviews.review;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitral.reviews.findings.Fields;
import dev.vitral.reviews.findings.Findings;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an editor sends. Members that it does not name are ignored, an author among them: that
 * is the person of the token.
 */
public final class DraftReader {

  private static final int LONGEST_TITLE = 160;
  private static final int LONGEST_SUMMARY = 400;
  private static final int LONGEST_CONTENT = 20_000;
  private static final int MOST_POINTS = 12;
  private static final int LONGEST_POINT = 200;

  private DraftReader() {}

  /** The draft; empty if anything is found wrong. */
  public static Optional<Draft> read(JsonNode body, Findings findings) {
    Fields fields = new Fields(body, findings);
    String title = fields.required("title", line(fields.text("title", LONGEST_TITLE)));
    String summary = fields.required("summary", line(fields.text("summary", LONGEST_SUMMARY)));
    String content = fields.required("content", fields.text("content", LONGEST_CONTENT));
    String product = fields.required("product", fields.text("product", LONGEST_TITLE));
    List<String> pros = fields.texts("pros", MOST_POINTS, LONGEST_POINT);
    List<String> cons = fields.texts("cons", MOST_POINTS, LONGEST_POINT);
    Language lang = fields.required("lang", fields.word("lang", Language.WORDS));
    Status status = fields.word("status", Status.WORDS);
    String slug = fields.text("slug", Slug.LONGEST);
    if (slug != null && !Slug.isSlug(slug)) {
      fields.wrong("slug", findings.messages().not_a_slug());
    }
    Fields marks = fields.object("scores");
    BigDecimal image = score(marks, "image");
    BigDecimal handling = score(marks, "handling");
    BigDecimal autofocus = score(marks, "autofocus");
    BigDecimal value = score(marks, "value");
    if (!findings.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Draft(
            Objects.requireNonNull(title),
            Objects.requireNonNull(summary),
            Objects.requireNonNull(content),
            Objects.requireNonNull(product),
            pros,
            cons,
            new Scores(
                Objects.requireNonNull(image),
                Objects.requireNonNull(handling),
                Objects.requireNonNull(autofocus),
                Objects.requireNonNull(value)),
            Objects.requireNonNull(lang),
            status == null ? Status.PUBLISHED : status,
            slug));
  }

  private static @Nullable String line(@Nullable String text) {
    return text == null ? null : text.replaceAll("\\s+", " ");
  }

  private static @Nullable BigDecimal score(Fields marks, String name) {
    return marks.required(name, marks.decimal(name, "0", "10", 1));
  }
}
