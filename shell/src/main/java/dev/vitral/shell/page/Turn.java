package dev.vitral.shell.page;

import io.vertx.core.Future;
import io.vertx.core.Promise;

/**
 * One page that is being asked for while others want the same. The first word of its end counts.
 */
final class Turn {

  private final Promise<End> end = Promise.promise();

  /** What those who wait learn. */
  sealed interface End {

    /** There may be something for them in the cache; else each asks for himself. */
    record Over() implements End {}

    /** Whoever asked went away: one of those who wait asks for them all. */
    record Left() implements End {}

    /**
     * There is nothing to be had.
     *
     * @param status with which visitors are told
     */
    record Failed(int status) implements End {}
  }

  void end(End with) {
    end.tryComplete(with);
  }

  /** Completed on any event loop. */
  Future<End> ended() {
    return end.future();
  }
}
