package dev.vitral.songs.search;

import dev.vitral.songs.embedding.Embedder;
import dev.vitral.songs.embedding.Model;
import dev.vitral.songs.index.Generation;
import dev.vitral.songs.index.Indices;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** What this process last heard of the index, so that not every request asks for it. */
@ApplicationScoped
class IndexState {

  private static final Logger LOG = Logger.getLogger(IndexState.class);
  private static final State UNKNOWN = new State("", 0, 0, false);

  private final Indices indices;
  private final Generation generation;
  private final SearchStore store;
  private final Embedder embedder;
  private volatile State last = UNKNOWN;

  IndexState(Indices indices, Generation generation, SearchStore store, Embedder embedder) {
    this.indices = indices;
    this.generation = generation;
    this.store = store;
    this.embedder = embedder;
  }

  /** The last state heard of. */
  State last() {
    return last;
  }

  /** The embedder's model. */
  Model model() {
    return embedder.model();
  }

  /** Whether questions can be embedded. */
  boolean modelIsReady() {
    return embedder.isReady();
  }

  /** Whether the index was filled by the model that embeds the questions. */
  boolean vectorsCompare() {
    String read = last().index();
    return read.isEmpty() || indices.isOfModel(read);
  }

  /** Asks Elasticsearch now. */
  @Scheduled(
      every = "${vitral.songs.search.refresh}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void refresh() {
    try {
      last = new State(indices.read().orElse(""), generation.current(), store.count(), true);
    } catch (RuntimeException e) {
      LOG.debugf("The index does not say how it is: %s", e.getMessage());
      last = new State(last.index(), last.generation(), last.documents(), false);
    }
  }

  /**
   * The index at one moment.
   *
   * @param index behind the alias; empty before there is one
   * @param generation grows with every file
   * @param documents songs in it
   * @param reachable whether Elasticsearch answered
   */
  record State(String index, long generation, long documents, boolean reachable) {}
}
