package dev.vitral.songs.catalogue;

/** The bucket could not do what it was asked; later it may. */
public class BucketException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  protected BucketException(String message) {
    super(message);
  }

  BucketException(String message, Throwable cause) {
    super(message, cause);
  }

  /** The object is not the one that was found; asking again does not help. */
  public static final class Changed extends BucketException {

    private static final long serialVersionUID = 1L;

    public Changed(String message) {
      super(message);
    }
  }
}
