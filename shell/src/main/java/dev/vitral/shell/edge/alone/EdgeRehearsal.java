package dev.vitral.shell.edge.alone;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Serves a few pages to itself and ends: the run from which the JVM keeps the classes that an edge
 * needs (class data sharing), so that the next start maps them instead of reading jars.
 */
public final class EdgeRehearsal {

  private EdgeRehearsal() {}

  /** Ends with 0 if all went well. */
  public static void main(String[] words) {
    PlainLogging.begin();
    Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    Rehearsal.prepare(vertx)
        .compose(EdgeRehearsal::play)
        .onSuccess(done -> System.exit(0))
        .onFailure(
            cause -> {
              Logger.getLogger(EdgeRehearsal.class).error(cause.getMessage());
              System.exit(1);
            });
  }

  private static Future<Void> play(Rehearsal rehearsal) {
    return rehearsal
        .readAll(RehearsedSite.PAGES)
        .compose(before -> rehearsal.readAll(RehearsedSite.PAGES))
        .compose(before -> rehearsal.readAll(List.of(RehearsedSite.BROKEN)));
  }
}
