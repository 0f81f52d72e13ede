package dev.vitral.header.mail;

/** A mail is still here. The message is for operators and may name the recipient. */
final class UndeliveredException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UndeliveredException(String what, Throwable cause) {
    super(what, cause);
  }
}
