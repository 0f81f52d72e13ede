package dev.vitral.songs.embedding;

import java.util.List;

/** Turns texts into vectors whose cosine tells how near their meanings are. */
public interface Embedder {

  /** The model whose vectors these are; vectors of two models are never compared. */
  Model model();

  /** Whether it can be used now. */
  boolean isReady();

  /** Whether it is about to become ready. */
  boolean isLoading();

  /**
   * The vectors of some texts, in their order.
   *
   * @throws EmbeddingException if it is not ready, too busy or too slow
   */
  List<Embedding> embed(Purpose purpose, List<String> texts);

  /** What a text is to be compared with. */
  enum Purpose {
    /** A question, compared with passages. */
    QUERY,
    /** A piece of a song. */
    PASSAGE
  }
}
