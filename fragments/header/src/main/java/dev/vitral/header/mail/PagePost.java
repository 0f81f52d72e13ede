package dev.vitral.header.mail;

import jakarta.enterprise.context.ApplicationScoped;

/** Lets operators read mail instead of sending it: for machines on which software is developed. */
@ApplicationScoped
class PagePost implements Post {

  private final MailStore store;

  PagePost(MailStore store) {
    this.store = store;
  }

  @Override
  public void carry(Letter letter, Text text) {
    store.show(letter, text);
  }
}
