package dev.vitral.shell.coding;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Compresses pages beside the event loops, one at a time for all of them. */
public final class Compressor {

  private static final Logger LOG = Logger.getLogger(Compressor.class);
  private static final String POOL = "vitral-compression";

  /** Pages that wait to be compressed; each of them holds its bytes. */
  private static final int MOST_WAITING = 32;

  private final WorkerExecutor worker;
  private final AtomicInteger waiting = new AtomicInteger();
  private final boolean on;
  private volatile List<Coding> available = List.of();

  /**
   * @param wanted in which codings pages may be sent, as far as this machine can make them; none to
   *     compress nothing
   */
  public Compressor(Vertx vertx, Set<Coding> wanted) {
    this.worker = vertx.createSharedWorkerExecutor(POOL, 1);
    this.on = !wanted.isEmpty();
    if (on) {
      worker.<List<Coding>>executeBlocking(() -> makeable(wanted)).onSuccess(this::offer);
    }
  }

  /** Whether pages are to be compressed, if they may be. */
  public boolean isOn() {
    return on;
  }

  /** The codings that can be made, the best first; known soon after the start. */
  public List<Coding> available() {
    return available;
  }

  /**
   * Makes one, soon.
   *
   * @param done takes the page in that coding, on a thread that may take its time
   * @return false if it will not, since enough pages wait
   */
  boolean compress(Coding coding, Buffer plain, Consumer<byte[]> done) {
    if (waiting.incrementAndGet() > MOST_WAITING) {
      waiting.decrementAndGet();
      return false;
    }
    worker
        .executeBlocking(
            () -> {
              try {
                done.accept(coding.encode(plain.getBytes()));
                return coding;
              } finally {
                waiting.decrementAndGet();
              }
            },
            false)
        .onFailure(cause -> LOG.warnf(cause, "a page could not be sent in %s", coding.token()));
    return true;
  }

  private void offer(Collection<Coding> codings) {
    available = List.copyOf(codings);
  }

  /** Reads the native library too, which takes a while the first time. */
  private static List<Coding> makeable(Set<Coding> wanted) throws IOException {
    return List.of(Coding.values()).stream()
        .filter(wanted::contains)
        .filter(coding -> coding != Coding.BROTLI || Brotli4jLoader.isAvailable())
        .toList();
  }
}
