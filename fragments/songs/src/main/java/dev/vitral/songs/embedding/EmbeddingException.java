package dev.vitral.songs.embedding;

/** There is no vector now; later there may be. */
public final class EmbeddingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  EmbeddingException(String message) {
    super(message);
  }

  EmbeddingException(String message, Throwable cause) {
    super(message, cause);
  }
}
