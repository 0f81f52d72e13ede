package dev.vitral.reviews.writing;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The header {@code If-Match} (RFC 9110, section 13.1.1); absent, it holds for any revision. */
public record Condition(@Nullable String ifMatch) {

  public static final Condition NONE = new Condition(null);

  /** Holds for one revision only. */
  public static Condition revision(long revision) {
    return new Condition(tag(revision));
  }

  /** The entity tag of a revision. */
  public static String tag(long revision) {
    return "\"" + revision + "\"";
  }

  boolean holdsFor(long revision) {
    return ifMatch == null
        || ifMatch.strip().equals("*")
        || Arrays.stream(ifMatch.split(",", -1)).map(String::strip).anyMatch(tag(revision)::equals);
  }
}
