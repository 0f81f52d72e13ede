package dev.vitral.songs.ingest;

import dev.vitral.kit.events.AtLeastOnce.Effect;
import dev.vitral.songs.catalogue.BucketException;
import dev.vitral.songs.embedding.EmbeddingException;
import dev.vitral.songs.index.IndexException;
import io.smallrye.mutiny.TimeoutException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * One file in the index. While a store is away it is tried without end; a file that fails for no
 * store's sake is given up after some attempts.
 */
final class FileEffect implements Effect {

  private static final Logger LOG = Logger.getLogger(FileEffect.class);

  private final Runnable reading;
  private final Consumer<String> givingUp;
  private final int mostAttempts;
  private int attempts;
  private boolean hopeless;

  /**
   * The file that these read and give up.
   *
   * @param givingUp takes the reason
   * @param mostAttempts after which it is given up, from 1
   */
  FileEffect(Runnable reading, Consumer<String> givingUp, int mostAttempts) {
    this.reading = reading;
    this.givingUp = givingUp;
    this.mostAttempts = mostAttempts;
  }

  @Override
  public void bringAbout() {
    if (hopeless) {
      givingUp.accept("Reading it failed again and again; the log says why.");
      return;
    }
    attempts++;
    try {
      readOrGiveUp();
    } catch (RuntimeException e) {
      hopeless = !isForWantOfAStore(e) && attempts >= mostAttempts;
      if (hopeless) {
        LOG.error("No store is away, so the file is given up", e);
      }
      throw e;
    }
  }

  private void readOrGiveUp() {
    try {
      reading.run();
    } catch (BucketException.Changed e) {
      LOG.infof("%s; its present content comes with a message of its own", e.getMessage());
    } catch (NotACatalogueException e) {
      givingUp.accept(String.valueOf(e.getMessage()));
    }
  }

  private static boolean isForWantOfAStore(RuntimeException e) {
    return e instanceof IndexException index && index.isTransient()
        || e instanceof BucketException
        || e instanceof EmbeddingException
        || e instanceof UncheckedIOException
        || e instanceof TimeoutException;
  }
}
