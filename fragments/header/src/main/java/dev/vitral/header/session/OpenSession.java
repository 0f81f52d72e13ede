package dev.vitral.header.session;

import java.time.Instant;

/**
 * A session as its owner sees it.
 *
 * @param id opens nothing
 * @param credential the account's when it began
 * @param began when one logged in
 * @param used when it was last used
 * @param ends when it ends at the latest
 * @param client what one logged in with; empty if that is unknown
 */
public record OpenSession(
    String id, int credential, Instant began, Instant used, Instant ends, String client) {

  /** How many words a store needs for one. */
  static final int WORDS = 6;
}
