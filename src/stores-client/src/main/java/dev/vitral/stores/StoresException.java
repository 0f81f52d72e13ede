package dev.vitral.stores;

import org.jspecify.annotations.Nullable;

/** What can go wrong between a client and the stores; the message is for a person. */
public abstract sealed class StoresException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private StoresException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** The program is not there: the repository has not been found or not been built. */
  public static final class NotBuilt extends StoresException {
    private static final long serialVersionUID = 1L;

    NotBuilt(String message) {
      super(message, null);
    }
  }

  /** The process ended or did not become ready; the message is its own sentence. */
  public static final class NotStarted extends StoresException {
    private static final long serialVersionUID = 1L;

    NotStarted(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  /** The process was there and does not answer any more. */
  public static final class Unreachable extends StoresException {
    private static final long serialVersionUID = 1L;

    Unreachable(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  /** Nobody of that name declared a need when the process was started. */
  public static final class UnknownTenant extends StoresException {
    private static final long serialVersionUID = 1L;

    UnknownTenant(String tenant) {
      super("the running stores know no tenant " + tenant + ": stop them and start again", null);
    }
  }

  /** The tenant's {@code stores.json} does not ask for what is wanted now. */
  public static final class NotDeclared extends StoresException {
    private static final long serialVersionUID = 1L;

    NotDeclared(String variable) {
      super("the tenant's stores.json asks for nothing that sets " + variable, null);
    }
  }
}
