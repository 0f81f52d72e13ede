package dev.vitral.header.mail;

import java.util.Locale;

/** What a mail is about. */
public enum Kind {
  /** Asks whether somebody reads mail at an address. */
  CONFIRM,
  /** Lets somebody choose a new password. */
  RECOVER,
  /** Says that the password was changed. */
  PASSWORD_CHANGED,
  /** Says at the old address that there is a new one. */
  EMAIL_CHANGED,
  /** Says that there is a new API key. */
  KEY_MADE,
  /** Says that the account is gone. */
  DELETED;

  /** As tables write it. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Kind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** Whether a stranger can cause it, so that there must not be many of it to one address. */
  boolean isAskedFor() {
    return this == CONFIRM || this == RECOVER;
  }
}
