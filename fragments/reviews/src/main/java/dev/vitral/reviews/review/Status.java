package dev.vitral.reviews.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Map;

/** The life of a review. */
public enum Status {
  /** Being written; for its author and moderators. */
  @JsonProperty("draft")
  DRAFT,
  /** For everybody. */
  @JsonProperty("published")
  PUBLISHED,
  /** Was published and is not now. */
  @JsonProperty("withdrawn")
  WITHDRAWN,
  /** Gone for everybody; its slug is never given again. */
  @JsonProperty("deleted")
  DELETED;

  /** What an editor may ask for. */
  public static final Map<String, Status> WORDS =
      Map.of("draft", DRAFT, "published", PUBLISHED, "withdrawn", WITHDRAWN);

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a review in this state may be put into another one: what was public is no draft. */
  public boolean mayBecome(Status next) {
    return this == next
        || switch (this) {
          case DRAFT -> next != WITHDRAWN;
          case PUBLISHED, WITHDRAWN -> next != DRAFT;
          case DELETED -> false;
        };
  }
}
