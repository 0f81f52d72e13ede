package dev.vitral.reviews.database;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a failure means that PostgreSQL cannot be reached or is not fit for work now. */
public final class Outages {

  /**
   * Classes of SQLSTATE (PostgreSQL, appendix A): connection, read-only after a change of primary,
   * rolled back to be tried again, resources, not in a prerequisite state, operator's intervention.
   */
  private static final Set<String> CLASSES = Set.of("08", "25", "40", "53", "55", "57");

  private static final int DEEPEST = 20;

  private Outages() {}

  public static boolean isOutage(Throwable failure) {
    @Nullable Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (cause instanceof IOException) {
        return true;
      }
      if (cause instanceof SQLException sql && isOutage(sql.getSQLState())) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  /** A pool that finds no connection in time gives no state. */
  private static boolean isOutage(@Nullable String state) {
    return state == null || (state.length() > 1 && CLASSES.contains(state.substring(0, 2)));
  }
}
