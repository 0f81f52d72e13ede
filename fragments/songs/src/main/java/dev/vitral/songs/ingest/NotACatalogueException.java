package dev.vitral.songs.ingest;

/** A file that cannot be read as a catalogue, however often one tries. */
final class NotACatalogueException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotACatalogueException(String message) {
    super(message);
  }
}
