package dev.vitral.songs.ingest;

import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;

/** The topic {@code purge}: copies of the songs' pages are old now. */
@ApplicationScoped
class Purges {

  private static final Logger LOG = Logger.getLogger(Purges.class);

  /** The surrogate key of everything that shows songs. */
  private static final String SONGS = "songs";

  private static final int WAITING = 64;

  private final MutinyEmitter<Record<String, String>> purges;

  Purges(
      @Channel("purges") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = WAITING)
          MutinyEmitter<Record<String, String>> purges) {
    this.purges = purges;
  }

  /** Says so; nobody waits for it, since copies are fresh for half a minute only. */
  void publish() {
    purges
        .send(Record.of(SONGS, SONGS))
        .subscribe()
        .with(
            sent -> LOG.debug("Copies of the songs' pages are purged"),
            failure -> LOG.warnf("No purge was published: %s", failure.getMessage()));
  }
}
