package dev.vitral.conformance.cases;

/** A case that cannot be understood; it fails, for what is not understood is not tested. */
public final class CaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CaseException(String message) {
    super(message);
  }
}
