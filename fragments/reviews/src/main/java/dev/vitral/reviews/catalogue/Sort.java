package dev.vitral.reviews.catalogue;

import java.util.Locale;
import java.util.Map;

/** In which order reviews are listed. */
public enum Sort {
  NEWEST("r.published_at", "timestamptz"),
  SCORE("r.overall", "numeric");

  static final Map<String, Sort> WORDS = Map.of("newest", NEWEST, "score", SCORE);

  private final String column;
  private final String type;

  Sort(String column, String type) {
    this.column = column;
    this.type = type;
  }

  String column() {
    return column;
  }

  String type() {
    return type;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
