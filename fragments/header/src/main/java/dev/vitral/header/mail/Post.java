package dev.vitral.header.mail;

/** What carries mail. */
interface Post {

  /**
   * Returns when the mail is somebody else's to deliver.
   *
   * @throws UndeliveredException if it is worth another attempt
   */
  void carry(Letter letter, Text text);
}
