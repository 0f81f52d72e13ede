package dev.vitral.datastores.store;

import org.jspecify.annotations.Nullable;

/** A store cannot be brought up; the message is one sentence for a person: part, cause, way out. */
public final class StoreFailure extends Exception {
  private static final long serialVersionUID = 1L;
  private static final String DISK_FULL = "No space left on device";

  /**
   * @param part the store, as in {@code ./vitral status}
   * @param cause what went wrong, without a full stop
   * @param remedy what the reader can do, without a full stop
   */
  public StoreFailure(String part, String cause, String remedy) {
    super(sentence(part, cause, remedy));
  }

  private StoreFailure(String part, String cause, String remedy, Throwable origin) {
    super(sentence(part, cause, remedy), origin);
  }

  /** Names the well-known causes behind an exception; the log file is the way out of the others. */
  public static StoreFailure of(String part, Throwable origin, String log) {
    if (origin instanceof StoreFailure known) {
      return known;
    }
    String said = said(origin);
    if (said.contains(DISK_FULL)) {
      return diskFull(part, origin);
    }
    return new StoreFailure(part, said, "its last words are in " + log, origin);
  }

  /** The same for a program that ended by itself and left its words in a log. */
  public static StoreFailure ofProgram(String part, String lastWords, String log) {
    if (lastWords.contains(DISK_FULL)) {
      return diskFull(part, null);
    }
    String cause = lastWords.isBlank() ? "it ended without a word" : lastWords.strip();
    return new StoreFailure(part, cause, "more is in " + log);
  }

  private static StoreFailure diskFull(String part, @Nullable Throwable origin) {
    StoreFailure failure =
        new StoreFailure(part, "the disk is full", "free some space and start again");
    if (origin != null) {
      failure.addSuppressed(origin);
    }
    return failure;
  }

  private static String said(Throwable origin) {
    StringBuilder words = new StringBuilder();
    for (Throwable t = origin; t != null; t = t.getCause()) {
      String message = t.getMessage() == null ? t.getClass().getSimpleName() : t.getMessage();
      if (words.indexOf(message) < 0) {
        words.append(words.isEmpty() ? "" : ": ").append(message);
      }
    }
    return words.toString().replaceAll("\\s+", " ");
  }

  private static String sentence(String part, String cause, String remedy) {
    return part + ": " + cause + "; " + remedy + ".";
  }
}
