package dev.vitral.bench.secrets;

/**
 * Something that can be asked for.
 *
 * @param path in Spanish; {@code /en} before it asks for English
 * @param share how often, compared with the others
 */
record Place(Kind kind, String path, int share) {

  /** What is asked for, and by whom it is usually asked. */
  enum Kind {
    PAGE,
    PERSONAL_PAGE,
    PARTIAL,
    API,
    DOCUMENT,
    WRITE;

    String accept() {
      return switch (this) {
        case API, WRITE -> "application/json";
        case PAGE, PERSONAL_PAGE, PARTIAL -> "text/html";
        case DOCUMENT -> "*/*";
      };
    }

    /** Whether the people of a hunt find there what nobody else may find. */
    boolean isPersonal() {
      return this == PERSONAL_PAGE || this == API;
    }

    boolean hasLanguages() {
      return this == PAGE || this == PERSONAL_PAGE || this == PARTIAL;
    }
  }
}
