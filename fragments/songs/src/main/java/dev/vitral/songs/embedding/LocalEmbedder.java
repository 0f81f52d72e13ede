package dev.vitral.songs.embedding;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** {@link E5} in this process: loaded in the background, a bounded number of texts at a time. */
final class LocalEmbedder implements Embedder, AutoCloseable {

  private static final Logger LOG = Logger.getLogger(LocalEmbedder.class);

  private final int concurrency;
  private final Semaphore places;
  private final EmbeddingConfig config;
  private volatile @Nullable E5 model;
  private volatile boolean loading = true;

  LocalEmbedder(EmbeddingConfig config) {
    concurrency = config.concurrency();
    places = new Semaphore(concurrency, true);
    this.config = config;
    Thread loader = new Thread(() -> load(config.threads()), "embedder-loader");
    loader.setContextClassLoader(Thread.currentThread().getContextClassLoader());
    loader.setDaemon(true);
    loader.start();
  }

  private void load(int threads) {
    try {
      long begun = System.nanoTime();
      model = E5.load(threads);
      LOG.infof("%s loaded in %d ms", E5.MODEL.id(), (System.nanoTime() - begun) / 1_000_000);
    } catch (IOException | OrtException | LinkageError e) {
      LOG.error("The embedding model cannot be loaded; words alone are searched", e);
    } finally {
      loading = false;
    }
  }

  @Override
  public Model model() {
    return E5.MODEL;
  }

  @Override
  public boolean isReady() {
    return model != null;
  }

  @Override
  public boolean isLoading() {
    return loading;
  }

  /** Whether a text is being embedded. */
  boolean isBusy() {
    return places.availablePermits() < concurrency;
  }

  @Override
  public List<Embedding> embed(Purpose purpose, List<String> texts) {
    List<Embedding> embeddings = new ArrayList<>();
    for (String text : texts) {
      embeddings.add(inTurn(purpose, text));
    }
    return embeddings;
  }

  /** Short turns, so that a long batch lets a single question pass. */
  private Embedding inTurn(Purpose purpose, String text) {
    try {
      if (!places.tryAcquire(patience(purpose).toMillis(), TimeUnit.MILLISECONDS)) {
        throw new EmbeddingException("The embedder is too busy");
      }
      try {
        return loaded().embed(purpose, text);
      } finally {
        places.release();
      }
    } catch (OrtException e) {
      throw new EmbeddingException("The embedding model failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmbeddingException("Interrupted while waiting for the embedder", e);
    }
  }

  private Duration patience(Purpose purpose) {
    return purpose == Purpose.QUERY ? config.questionTimeout() : config.timeout();
  }

  /** To be asked for within a turn only: the model is not closed as long as that lasts. */
  private E5 loaded() {
    E5 loaded = model;
    if (loaded == null) {
      throw new EmbeddingException("The embedding model is not loaded");
    }
    return loaded;
  }

  /** Waits for those whose turn it is: the library does not survive the loss of a model in use. */
  @Override
  public void close() throws OrtException {
    E5 loaded = model;
    model = null;
    places.acquireUninterruptibly(concurrency);
    try {
      if (loaded != null) {
        loaded.close();
      }
    } finally {
      places.release(concurrency);
    }
  }
}
