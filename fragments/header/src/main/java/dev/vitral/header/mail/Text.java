package dev.vitral.header.mail;

/** What a mail says, as plain text. */
record Text(String subject, String body) {

  /** The links in it are not for logs. */
  @Override
  public String toString() {
    return "Text[" + subject + "]";
  }
}
