package dev.vitral.header.account;

import org.jspecify.annotations.Nullable;

/** A store or a worker that is needed cannot serve now; trying again may help. */
public class UnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnavailableException(String what, @Nullable Throwable cause) {
    super(what, cause);
  }
}
